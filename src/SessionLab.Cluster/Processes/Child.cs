using System.Text.Json;

namespace SessionLab.Cluster.Processes;

/// <summary>The child's side of a role: settings in, one line out when ready, an end when the parent ends.</summary>
public static class Child
{
    /// <summary>Holds the settings line, where there is no parent to write it.</summary>
    public const string SettingsVariable = "SESSIONLAB_SETTINGS";

    /// <summary>Names a file that holds the settings, where there is no parent to write them.</summary>
    public const string SettingsFileVariable = "SESSIONLAB_SETTINGS_FILE";

    /// <summary>Runs a role: 0 when told to end, 2 when the settings are wrong, 3 when it failed; errors go to standard error.</summary>
    /// <param name="body">The role: its settings, what to call when it can be used, and when to stop.</param>
    /// <param name="dieAtOnce">False for a role that has a child of its own to kill before it ends.</param>
    public static Task<int> RunAsync<TSettings>(
        Func<TSettings, Func<ChildReady, Task>, CancellationToken, Task> body, bool dieAtOnce = true)
        where TSettings : class =>
        RunAsync<TSettings>((settings, _, ready, stop) => body(settings, ready, stop), dieAtOnce);

    /// <summary>As above, for a role that can be told new settings while it runs: it says again that it is ready after each.</summary>
    /// <param name="body">The role: its settings, those that follow, what to call when they are in use, and when to stop.</param>
    /// <param name="dieAtOnce">False for a role that has a child of its own to kill before it ends.</param>
    public static async Task<int> RunAsync<TSettings>(
        Func<TSettings, IAsyncEnumerable<TSettings>, Func<ChildReady, Task>, CancellationToken, Task> body, bool dieAtOnce = true)
        where TSettings : class
    {
        try
        {
            using var leash = SettingsFromEnvironment() is { } settings ? Leash.ToSignals(settings) : Leash.ToParent(dieAtOnce);
            return await leash.FirstLine is { } line ? await RunAsync(SettingsJson.Read<TSettings>(line), body, leash) : 0;
        }
        catch (JsonException error)
        {
            return await FailAsync(2, error.Message);
        }
        catch (Exception error)
        {
            // The last words of a child: the parent shows the end of its log.
            return await FailAsync(3, error is ClusterException ? error.Message : error.ToString());
        }
    }

    private static async Task<int> RunAsync<TSettings>(
        TSettings settings, Func<TSettings, IAsyncEnumerable<TSettings>, Func<ChildReady, Task>, CancellationToken, Task> body, Leash leash)
        where TSettings : class
    {
        try
        {
            await body(settings, leash.FurtherLines.Select(SettingsJson.Read<TSettings>), SayReadyAsync, leash.Stop);
        }
        catch (OperationCanceledException) when (leash.Stop.IsCancellationRequested)
        {
            // Told to end before it was ready.
        }
        return 0;
    }

    private static string? SettingsFromEnvironment() =>
        Environment.GetEnvironmentVariable(SettingsFileVariable) is { Length: > 0 } file
            ? File.ReadAllText(file)
            : Environment.GetEnvironmentVariable(SettingsVariable) is { Length: > 0 } settings ? settings : null;

    private static Task SayReadyAsync(ChildReady ready) =>
        Console.Out.WriteLineAsync(JsonSerializer.Serialize(ready, ProcessJson.Default.ChildReady));

    private static async Task<int> FailAsync(int code, string message)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
