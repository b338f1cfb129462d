using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Links;

/// <summary>The relay of a cluster, as those who start it and change its links see it.</summary>
public sealed class RelayProcess : IAsyncDisposable
{
    private readonly ChildProcess _child;
    private readonly SemaphoreSlim _turn = new(1);
    private RelaySettings _settings;

    private RelayProcess(ChildProcess child, RelaySettings settings) => (_child, _settings) = (child, settings);

    public int Pid => _child.Pid;

    /// <summary>Starts the process; it listens nowhere yet.</summary>
    public static async Task<RelayProcess> StartAsync(Launcher launcher, RelaySettings settings, string logFile, CancellationToken cancellation)
    {
        var child = await ChildProcess.StartAsync(launcher, "relay", "relay", logFile);
        try
        {
            await child.TellAsync(settings, ProcessJson.Default.RelaySettings, cancellation);
            return new RelayProcess(child, settings);
        }
        catch
        {
            // Whatever went wrong, nothing is left running.
            await child.DisposeAsync();
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
    public ValueTask DisposeAsync() => _child.DisposeAsync();

    private async Task<string> TellAsync(
        Func<IReadOnlyList<LinkSettings>, IReadOnlyList<LinkSettings>> change, string link, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            _settings = _settings with { Links = change(_settings.Links) };
            var ready = await _child.TellAsync(_settings, ProcessJson.Default.RelaySettings, cancellation);
            return ready.Links!.GetValueOrDefault(link) ?? throw new ClusterException($"the relay does not stand in the link {link}");
        }
        finally
        {
            _turn.Release();
        }
    }
}
