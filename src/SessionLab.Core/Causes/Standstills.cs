using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>When nodes stood still and went on: the thread that looks ten times a second woke much later than it had asked for.</summary>
internal sealed class Standstills
{
    /// <summary>A shorter one is what a busy machine does to everybody, µs.</summary>
    public const long ShortestUs = 500_000;

    // A standstill is reported at its end. It began after the look before, which may have been so much earlier than it was late.
    private const long LookUs = 100_000;
    private readonly Dictionary<string, List<(long FromUs, long ToUs)>> _byNode = [];

    public void See(RuntimeSample sample)
    {
        if (sample.LateUs < ShortestUs)
            return;
        if (!_byNode.TryGetValue(sample.Process, out var spans))
            _byNode.Add(sample.Process, spans = []);
        spans.Add((sample.AtUs - sample.LateUs - LookUs, sample.AtUs));
    }

    /// <summary>A standstill of a node that ended between two times, as nearly as they are known; null when there was none.</summary>
    /// <param name="node">n1, n2 …</param>
    /// <param name="fromUs">When it may have been over at the earliest, µs.</param>
    /// <param name="toUs">What the node did then it did after it; nearer to its end than to its beginning is near enough, since the thread
    /// that looks is not the first to wake.</param>
    public (long FromUs, long ToUs)? Between(string node, long fromUs, long toUs)
    {
        foreach (var span in _byNode.GetValueOrDefault(node, []))
        {
            if (fromUs <= span.ToUs && toUs >= (span.FromUs + span.ToUs) / 2)
                return span;
        }

        return null;
    }
}
