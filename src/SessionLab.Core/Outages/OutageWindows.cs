using SessionLab.Core.Records;

namespace SessionLab.Core.Outages;

/// <summary>The first reading of a history: what was broken when, and when the balancer had noticed.</summary>
public sealed class OutageWindows : IRunListener
{
    private readonly FaultSpans _spans = new();
    private readonly Absences _absences = new();
    private RunHeader? _header;

    /// <summary>The faults in the order of their injections.</summary>
    public IReadOnlyList<OutageWindow> All =>
    [
        .. _spans.All.Select((span, index) => new OutageWindow(span.Fault, span.Target, span.BegunUs, span.HealedUs, Noticed(span, EndOf(index)))),
    ];

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case RunHeader header: _header = header; break;
            case RotationChange change: _absences.See(change); break;
            case FaultEvent step: _spans.See(step); break;
        }
    }

    // What comes after the next fault belongs to that one.
    private long EndOf(int index) => index + 1 < _spans.All.Count ? _spans.All[index + 1].BegunUs : long.MaxValue;

    private long? Noticed(FaultSpan span, long endUs)
    {
        var victim = _header?.Cluster.Nodes.FirstOrDefault(node => span.Target == node || span.Target == ClusterHeader.LinkTo(node));
        return _absences.All.Where(absence => absence.Node == victim && absence.FromUs >= span.BegunUs && absence.FromUs < endUs)
            .Select(absence => (long?)absence.FromUs).Min();
    }
}
