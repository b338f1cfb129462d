using Orleans.Runtime;

namespace SessionLab.Cluster.Clustering;

/// <summary>A silo that cannot go on ends its node; mostly since it finds itself declared dead, and what it holds is old.</summary>
internal sealed class FatalSilo : IFatalErrorHandler
{
    /// <summary>The exit code of a node that ended so; EX_TEMPFAIL of sysexits.h: it may well work when it is started again.</summary>
    public const int ExitCode = 75;

    /// <inheritdoc/>
    public bool IsUnexpected(Exception exception) => exception is not OperationCanceledException;

    /// <inheritdoc/>
    public void OnFatalException(object? sender, string? context, Exception? exception) =>
        End($"{context ?? sender?.ToString()}: {exception?.Message}");

    /// <summary>Ends the process at once, its reason on standard error.</summary>
    public static void End(string reason)
    {
        Console.Error.WriteLine($"the node ends itself: {reason}");
        // At once: every answer it still gave would come from memory that the others have left behind.
        Environment.Exit(ExitCode);
    }
}
