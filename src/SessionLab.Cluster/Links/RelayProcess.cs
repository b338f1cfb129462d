using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Links;

/// <summary>The relay of a cluster, as those who start it and change its links see it.</summary>
public sealed class RelayProcess : IAsyncDisposable
{
    private readonly CommandedProcess<RelaySettings> _process;

    private RelayProcess(CommandedProcess<RelaySettings> process) => _process = process;

    public int Pid => _process.Pid;

    /// <summary>Starts the process; it listens nowhere yet.</summary>
    public static async Task<RelayProcess> StartAsync(Launcher launcher, RelaySettings settings, string logFile, CancellationToken cancellation)
    {
        var child = await ChildProcess.StartAsync(launcher, "relay", "relay", logFile);
        var process = new CommandedProcess<RelaySettings>(child, settings, ProcessJson.Default.RelaySettings);
        try
        {
            await process.TellAsync(same => same, cancellation);
            return new RelayProcess(process);
        }
        catch
        {
            // Whatever went wrong, nothing is left running.
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts it in the path of a link and gives where the first party reaches it, <c>host:port</c>.</summary>
    public async Task<string> PlaceAsync(string link, string target, CancellationToken cancellation) =>
        await TellAsync(links => [.. links, new LinkSettings(link, target)], link, cancellation);

    /// <summary>Changes what happens on a link; felt when this completes.</summary>
    public Task WeatherAsync(string link, LinkWeather weather, CancellationToken cancellation) =>
        TellAsync(links => [.. links.Select(each => each.Name == link ? each with { Weather = weather } : each)], link, cancellation);

    /// <summary>Ends it.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<string> TellAsync(
        Func<IReadOnlyList<LinkSettings>, IReadOnlyList<LinkSettings>> change, string link, CancellationToken cancellation)
    {
        var ready = await _process.TellAsync(settings => settings with { Links = change(settings.Links) }, cancellation);
        return ready.Links!.GetValueOrDefault(link) ?? throw new ClusterException($"the relay does not stand in the link {link}");
    }
}
