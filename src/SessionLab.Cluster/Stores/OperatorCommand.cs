using System.ComponentModel;
using System.Diagnostics;

namespace SessionLab.Cluster.Stores;

/// <summary>What an operator would type to do something to a server that is not the lab's, such as <c>systemctl restart postgresql</c>.</summary>
internal static class OperatorCommand
{
    /// <summary>Runs it, and returns when it has ended well.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="stop">Ends the waiting, not the command.</param>
    /// <exception cref="ClusterException">It is not there, or it failed.</exception>
    public static async Task RunAsync(IReadOnlyList<string> words, CancellationToken stop)
    {
        // What it says is no report's. It is not waited for either: a server that it starts may keep its output open for ever.
        var what = new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var command = Process.Start(what)!;
            await command.WaitForExitAsync(stop);
            if (command.ExitCode != 0)
                throw new ClusterException($"'{string.Join(' ', words)}' ended with exit code {command.ExitCode}");
        }
        catch (Win32Exception missing)
        {
            throw new ClusterException($"'{string.Join(' ', words)}' cannot be run: {missing.Message}", missing);
        }
    }
}
