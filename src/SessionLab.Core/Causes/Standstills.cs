using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>When nodes stood still and went on: the thread that looks ten times a second woke much later than it had asked for.</summary>
internal sealed class Standstills
{
    /// <summary>A shorter one is what a busy machine does to everybody, µs.</summary>
    public const long ShortestUs = 500_000;

    // Reports come after five looks, so the late one lies at most so far before its report.
    private const long ReportUs = 600_000;
    private readonly Dictionary<string, List<(long FromUs, long ToUs)>> _byNode = [];

    public void See(RuntimeSample sample)
    {
        if (sample.LateUs < ShortestUs)
            return;
        if (!_byNode.TryGetValue(sample.Process, out var spans))
            _byNode.Add(sample.Process, spans = []);
        spans.Add((sample.AtUs - sample.LateUs - ReportUs, sample.AtUs));
    }

    /// <summary>The node's standstill around a moment; null when it was running.</summary>
    public (long FromUs, long ToUs)? Around(string node, long atUs)
    {
        foreach (var span in _byNode.GetValueOrDefault(node, []))
        {
            if (span.FromUs <= atUs && atUs <= span.ToUs)
                return span;
        }

        return null;
    }
}
