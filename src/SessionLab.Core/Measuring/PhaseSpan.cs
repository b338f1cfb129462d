using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring;

/// <summary>The measured phase as the run announced it: in each round from its start to that of the next phase.</summary>
internal sealed class PhaseSpan
{
    private readonly List<(long StartUs, long EndUs)> _spans = [];

    public void Enter(PhaseStarted started)
    {
        if (_spans is [.., { EndUs: long.MaxValue } open])
            _spans[^1] = open with { EndUs = started.AtUs };
        if (started.Phase == Phase.Measured)
            _spans.Add((started.AtUs, long.MaxValue));
    }

    public bool Holds(long atUs) => _spans.Exists(span => atUs >= span.StartUs && atUs <= span.EndUs);

    /// <summary>How much of a stretch of time lies inside, 0 to 1.</summary>
    public double ShareOf(long fromUs, long toUs)
    {
        if (toUs <= fromUs)
            return 0;
        var insideUs = _spans.Sum(span => Math.Max(0, Math.Min(toUs, span.EndUs) - Math.Max(fromUs, span.StartUs)));
        return (double)insideUs / (toUs - fromUs);
    }
}
