namespace SessionLab.Core.Records;

/// <summary>What the client may conclude from how its request ended.</summary>
public enum Outcome
{
    /// <summary>The application answered, and its answer says what the session holds.</summary>
    Ok,

    /// <summary>Certainly not applied: refused with the marker, or never sent.</summary>
    Fail,

    /// <summary>May or may not have been applied: timeout, reset, 502, 504, or the application's own "unknown".</summary>
    InDoubt,
}

/// <summary>Why an operation did not end <see cref="Outcome.Ok"/>.</summary>
public enum Trouble
{
    /// <summary>Nothing: the application answered.</summary>
    None,

    /// <summary>The answer carries <c>X-Outcome: not-applied</c> (409, 413, 503 …).</summary>
    NotApplied,

    /// <summary>The answer carries <c>X-Outcome: unknown</c>: the node could not learn what its save did.</summary>
    Unknown,

    /// <summary>No destination was available: YARP's 503 without a node's name, or nobody listened. Certainly not applied.</summary>
    NoDestination,

    /// <summary>The balancer could not finish the exchange with the node: 502.</summary>
    BadGateway,

    /// <summary>The balancer gave up waiting for the node: 504.</summary>
    GatewayTimeout,

    /// <summary>The client gave up waiting.</summary>
    Timeout,

    /// <summary>The connection broke after the request was sent.</summary>
    Reset,

    /// <summary>The generator's own mistake, such as a malformed request. Never the cluster's fault in a verdict.</summary>
    Generator,

    /// <summary>The node answered with an error of its own: 5xx without a marker.</summary>
    ServerError,

    /// <summary>The generator had no port or no connection left to send with. Never the cluster's fault in a verdict.</summary>
    NoPort,
}
