using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Faults;

/// <summary>When each fault was injected and healed.</summary>
internal sealed class FaultMeter
{
    private readonly FaultSpans _spans = new();
    private long _measuredFromUs;

    /// <summary>In the order of their injections.</summary>
    public IReadOnlyList<SeenFault> Seen =>
    [
        .. _spans.All.Select(span => new SeenFault(span.Fault, span.Target, Seconds(span.BegunUs), Seconds(span.DoneUs), Seconds(span.HealedUs))),
    ];

    public void Enter(PhaseStarted started)
    {
        if (started.Phase == Phase.Measured)
            _measuredFromUs = started.AtUs;
    }

    public void Add(FaultEvent step) => _spans.See(step);

    private double Seconds(long us) => (us - _measuredFromUs) / 1e6;

    private double? Seconds(long? us) => us is { } seen ? Seconds(seen) : null;
}
