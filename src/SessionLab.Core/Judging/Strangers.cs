using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>The answers that show writes of clients of whom nobody knows yet which jar they use.</summary>
internal sealed class Strangers
{
    private readonly Dictionary<int, List<Sight>> _waiting = [];

    /// <summary>Keeps an answer until the strangers it shows are known.</summary>
    public void Await(Sight sight)
    {
        foreach (var stranger in sight.Strangers ?? [])
        {
            if (!_waiting.TryGetValue(stranger.Client, out var sights))
                _waiting.Add(stranger.Client, sights = []);
            sights.Add(sight);
        }
    }

    /// <summary>The first operation of a client tells its jar: the answers that had waited for it, now knowing whether it is foreign.</summary>
    public IReadOnlyList<Sight> Introduce(Operation operation)
    {
        var client = operation.Id.Client;
        if (!_waiting.Remove(client, out var sights))
            return [];
        foreach (var sight in sights)
        {
            var shown = sight.Strangers?.FirstOrDefault(id => id.Client == client);
            sight.Strangers?.RemoveAll(id => id.Client == client);
            if (sight.Jar.Number != operation.Jar)
                sight.ForeignWrite ??= shown;
        }

        return sights;
    }
}
