using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Seen;

/// <summary>Looks for jumps of the wall clock between samples.</summary>
internal sealed class ClockMeter
{
    // A clock that is steered gains or loses at most 0.5 ms in a second; a clock that is set, much more.
    private const long LeastUs = 100_000;

    private readonly List<ClockJump> _jumps = [];
    private ClockSample? _last;

    /// <summary>The jumps in order.</summary>
    public IReadOnlyList<ClockJump> Jumps => _jumps;

    public void Add(ClockSample sample)
    {
        if (_last is { } last && Math.Abs(sample.OffsetUs - last.OffsetUs) >= LeastUs)
            _jumps.Add(new ClockJump(sample.AtUs, sample.OffsetUs - last.OffsetUs));
        _last = sample;
    }
}
