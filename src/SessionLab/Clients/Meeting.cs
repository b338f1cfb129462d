namespace SessionLab.Clients;

/// <summary>Lets the tabs of one jar wait for each other at the numbered points of their plans.</summary>
public sealed class Meeting(int tabs)
{
    private const int PointsPerVisit = 1000;
    private readonly int[] _reached = new int[tabs];
    private readonly List<(int Point, TaskCompletionSource All)> _waiting = [];
    private readonly Lock _lock = new();

    /// <summary>Completes when every tab has come as far as point <paramref name="meet"/> of visit <paramref name="visit"/>.</summary>
    public Task ArriveAsync(int tab, int visit, int meet)
    {
        var point = visit * PointsPerVisit + meet;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _waiting.Add((point, all));
        Reach(tab, point);
        return all.Task;
    }

    /// <summary>The tab has finished its visit and keeps nobody waiting.</summary>
    public void Leave(int tab, int visit) => Reach(tab, (visit + 1) * PointsPerVisit);

    private void Reach(int tab, int point)
    {
        lock (_lock)
        {
            _reached[tab] = Math.Max(_reached[tab], point);
            var everybody = _reached.Min();
            foreach (var (_, all) in _waiting.Where(waiting => waiting.Point <= everybody))
                all.TrySetResult();
            _waiting.RemoveAll(waiting => waiting.Point <= everybody);
        }
    }
}
