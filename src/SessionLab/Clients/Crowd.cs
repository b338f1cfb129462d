using SessionLab.Core.Records;
using SessionLab.Core.Workloads;

namespace SessionLab.Clients;

/// <summary>All clients of a run.</summary>
public sealed class Crowd : IDisposable
{
    private readonly List<Client> _clients = [];
    private readonly ClientSurroundings _around;

    /// <summary>Gives every client of the plan its jar; tabs of one person get the same one.</summary>
    public Crowd(Plan plan, ClientSurroundings around)
    {
        _around = around;
        var jars = Enumerable.Range(0, plan.Jars).Select(_ => new Jar(around.Site)).ToArray();
        var tabs = plan.Clients / plan.Jars;
        var meetings = tabs > 1 ? jars.Select(_ => new Meeting(tabs)).ToArray() : [];
        for (var number = 0; number < plan.Clients; number++)
        {
            var jar = plan.JarOf(number);
            _clients.Add(new Client(number, jars[jar], tabs > 1 ? meetings[jar] : null, plan, around));
        }
    }

    /// <summary>Completes when every client has made its plan or has stopped.</summary>
    public Task FollowPlanAsync(CancellationToken stop) =>
        Task.WhenAll(_clients.Select(client => Task.Run(() => client.FollowPlanAsync(stop), CancellationToken.None)));

    /// <summary>
    /// Every client that believes to be logged in reads its session once more, as soon as no request whose answer never came can
    /// still be on its way: <paramref name="longestRequest"/> after the last one in doubt.
    /// </summary>
    public async Task ReadOnceMoreAsync(TimeSpan longestRequest)
    {
        var lastInDoubtUs = _clients.Max(client => client.InDoubtUs);
        if (lastInDoubtUs is { } atUs)
            await _around.Timeline.Until(atUs + (long)longestRequest.TotalMicroseconds);
        await Task.WhenAll(_clients.Where(client => client.BelievesLoggedIn).Select(client => client.ReadOnceMoreAsync()));
    }

    /// <inheritdoc/>
    public void Dispose() => _clients.ForEach(client => client.Dispose());
}
