namespace SessionLab.Cluster.Processes;

/// <summary>Where this process goes on when a socket has something for it.</summary>
public static class SocketCompletions
{
    /// <summary>
    /// On the thread that waits for all sockets, instead of one of the pool that must be woken first: for a process that never blocks.
    /// .NET reads the variable when the first socket is made.
    /// </summary>
    public static void StayOnTheirThread() => Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
}
