using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Outages;

/// <summary>The outages of a run, one for each fault that hit somebody.</summary>
public sealed class OutageMeters
{
    private readonly IReadOnlyList<OutageMeter> _meters;

    /// <summary>One meter for each fault, in the order of their injections.</summary>
    public OutageMeters(IReadOnlyList<OutageWindow> windows) => _meters =
    [
        .. windows.Select((window, index) => new OutageMeter(window, index + 1 < windows.Count ? windows[index + 1].InjectedUs : long.MaxValue)),
    ];

    /// <summary>Takes one request and what the judge made of it.</summary>
    public void See(Operation operation, AnswerClass answerClass)
    {
        foreach (var meter in _meters)
            meter.See(operation, answerClass);
    }

    /// <summary>What they came to.</summary>
    public IReadOnlyList<Outage> Conclude() => [.. _meters.Select(meter => meter.Conclude()).OfType<Outage>()];
}
