using SessionLab.Core.Measuring;
using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Seen;

/// <summary>Folds the samples of all .NET processes; those count that lie in the measured phase as a whole.</summary>
internal sealed class RuntimeMeter
{
    private readonly PhaseSpan _measured = new();
    private readonly SortedDictionary<string, (RuntimeSample Last, RuntimeUse Use)> _processes = new(StringComparer.Ordinal);

    /// <summary>What was seen of each process in the measured phase, by name.</summary>
    public IReadOnlyList<RuntimeUse> Processes => [.. _processes.Values.Select(process => process.Use)];

    public void Enter(PhaseStarted started) => _measured.Enter(started);

    public void Add(RuntimeSample sample)
    {
        if (!_processes.TryGetValue(sample.Process, out var before))
            _processes.Add(sample.Process, (sample, new RuntimeUse(sample.Process, 0, 0, 0, 0, 0, 0, 0)));
        else
            _processes[sample.Process] = (sample, _measured.Holds(before.Last.AtUs) && _measured.Holds(sample.AtUs) ? Sum(before.Use, before.Last, sample) : before.Use);
    }

    private static RuntimeUse Sum(RuntimeUse use, RuntimeSample before, RuntimeSample sample) => use with
    {
        SeenUs = use.SeenUs + sample.AtUs - before.AtUs,
        Threads = Math.Max(use.Threads, sample.Threads),
        Queued = Math.Max(use.Queued, sample.Queued),
        WaitUs = Math.Max(use.WaitUs, sample.WaitUs - sample.LateUs),
        // A process that was started again counts from zero.
        PausedUs = use.PausedUs + (sample.PausedUs >= before.PausedUs ? sample.PausedUs - before.PausedUs : sample.PausedUs),
        LongestPauseUs = Math.Max(use.LongestPauseUs, sample.LongestPauseUs),
        LateUs = Math.Max(use.LateUs, sample.LateUs),
    };
}
