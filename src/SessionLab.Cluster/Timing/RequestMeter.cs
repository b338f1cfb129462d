using Microsoft.AspNetCore.Http;

namespace SessionLab.Cluster.Timing;

/// <summary>What one request costs its node: where the time goes, and what it exchanges with the session store.</summary>
/// <remarks>
/// Bytes are those of keys, session states and other values, as the driver is given them and gives them back; how a store's protocol packs
/// them is not counted.
/// </remarks>
public sealed class RequestMeter(TimeProvider clock)
{
    /// <summary>Begins when the request arrives.</summary>
    public PhaseWatch Phases { get; } = new(clock, RequestPhase.Other);

    /// <summary>Commands sent to the session store so far.</summary>
    public int Commands { get; private set; }

    /// <summary>Bytes sent to it.</summary>
    public long SentBytes { get; private set; }

    /// <summary>Bytes received from it.</summary>
    public long ReceivedBytes { get; private set; }

    /// <summary>The request's own; one that nobody reads where the request did not come through the node's front door.</summary>
    public static RequestMeter Of(HttpContext context) => context.Features.Get<RequestMeter>() ?? OfNobody();

    /// <summary>For work that is no request's: what it costs is counted nowhere.</summary>
    public static RequestMeter OfNobody() => new(TimeProvider.System);

    /// <summary>Counts one command, before it is sent.</summary>
    public void Send(long bytes)
    {
        Commands++;
        SentBytes += bytes;
    }

    /// <summary>Counts what a command brought back.</summary>
    public void Receive(long bytes) => ReceivedBytes += bytes;

    /// <summary>Switches to a phase, and back when the returned value is disposed of.</summary>
    public PhaseWatch.Visit In(RequestPhase phase) => Phases.In(phase);
}
