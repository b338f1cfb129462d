using SessionLab.Core.Records;

namespace SessionLab.Core.Copies;

/// <summary>The answers of one round as they come in.</summary>
internal sealed class AskedRound(int number)
{
    private readonly SortedDictionary<int, CopySample?> _samples = [];

    public int Number => number;

    /// <summary>When the last of them was there or given up, µs since the run's zero.</summary>
    public long AtUs { get; private set; }

    /// <summary>What each node that was asked answered; null when it did not.</summary>
    public IReadOnlyDictionary<int, CopySample?> Samples => _samples;

    public void Add(int node, long atUs, CopySample? sample)
    {
        _samples[node] = sample;
        AtUs = Math.Max(AtUs, atUs);
    }

    /// <summary>Every session that some node held.</summary>
    public HashSet<ulong> Sessions() =>
        [.. _samples.Values.OfType<CopySample>().SelectMany(sample => sample.Copies).Select(copy => copy.Session)];
}
