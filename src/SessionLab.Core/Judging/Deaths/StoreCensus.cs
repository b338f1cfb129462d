using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Deaths;

/// <summary>
/// At each restart of the store, who was logged in: counted when it begins, and followed to the end. Only what is asked once the store is back
/// shows what it still has; what was answered meanwhile may have been loaded before and saved after it.
/// </summary>
internal sealed class StoreCensus
{
    private const string Fault = "restart-store";
    private readonly List<Death> _restarts = [];
    private readonly Dictionary<JarView, Kept> _kept = [];

    public void See(FaultEvent fault, IEnumerable<JarView> jars)
    {
        if (fault.Fault != Fault || fault.Healed)
            return;
        if (fault.Done)
            Done(fault);
        else
            Begin(fault, jars);
    }

    /// <summary>Before an operation is judged: one that met the restart, and was not refused, may have saved the session anew.</summary>
    public void See(Operation operation, JarView jar)
    {
        if (_kept.TryGetValue(jar, out var kept) && IsBefore(operation, kept.Restart) && operation.Outcome != Outcome.Fail)
            kept.Touched = true;
    }

    /// <summary>After it was: the session was found lost or alive; or another began, and a doubt or its age may be why.</summary>
    public void Look(Sight sight)
    {
        if (sight.Uncertain || !_kept.TryGetValue(sight.Jar, out var kept))
            return;
        if (sight.Loss is not null)
            kept.Restart.Lost++;
        else if (IsBefore(sight.Operation, kept.Restart))
            return;
        else if (kept.Touched || sight.Turn == Turn.Begins)
            kept.Restart.Unclear++;
        else
            kept.Restart.Found++;
        _kept.Remove(sight.Jar);
    }

    /// <summary>In the order of the restarts.</summary>
    public IReadOnlyList<StoreRestart> Conclude() =>
        [.. _restarts.Select(one => new StoreRestart(one.AtUs, one.Homed, one.Unclear, one.Lost, one.Found))];

    private static bool IsBefore(Operation operation, Death restart) => operation.StartUs <= (restart.DoneUs ?? long.MaxValue);

    private void Begin(FaultEvent fault, IEnumerable<JarView> jars)
    {
        var restart = new Death(fault.AtUs);
        _restarts.Add(restart);
        foreach (var jar in jars.Where(jar => jar.Login is not null))
        {
            _kept[jar] = new Kept(restart);
            restart.Homed++;
        }
    }

    private void Done(FaultEvent fault)
    {
        if (_restarts is [.., { DoneUs: null } last])
            last.DoneUs = fault.AtUs;
    }

    private sealed class Kept(Death restart)
    {
        public Death Restart => restart;

        public bool Touched { get; set; }
    }
}
