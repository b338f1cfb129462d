namespace SessionLab.Core.Findings.Seen;

/// <summary>Counts the requests around the constants that network stacks and drivers wait for.</summary>
internal sealed class SpikeMeter
{
    // A delayed acknowledgement (Linux), SQLite's driver when the file is busy, and the first repetition of a lost SYN.
    private static readonly long[] ConstantsUs = [40_000, 150_000, 1_000_000];
    private readonly Around[] _around = [.. ConstantsUs.Select(us => new Around(us))];

    /// <summary>One for each constant.</summary>
    public IReadOnlyList<Spike> Spikes => [.. _around.Select(around => around.Spike)];

    /// <summary>Takes a request.</summary>
    /// <param name="us">How long it took, µs.</param>
    /// <param name="endUs">When it ended, µs.</param>
    public void Add(long us, long endUs)
    {
        // Most requests are done sooner than the first constant begins.
        if (us < ConstantsUs[0] * 4 / 5)
            return;
        foreach (var around in _around)
            around.Add(us, endUs);
    }

    private sealed class Around(long constantUs)
    {
        private readonly long _fifthUs = constantUs / 5;
        private long _inside;
        private long _below;
        private long _above;
        private int _seconds;
        private long _second = -1;

        public Spike Spike => new(constantUs, _inside, _below, _above, _seconds);

        public void Add(long us, long endUs)
        {
            if (us < constantUs - _fifthUs || us >= constantUs + 2 * _fifthUs)
                return;
            if (us < constantUs)
                _below++;
            else if (us >= constantUs + _fifthUs)
                _above++;
            else
                Enter(endUs / 1_000_000);
        }

        private void Enter(long second)
        {
            _inside++;
            _seconds += second == _second ? 0 : 1;
            _second = second;
        }
    }
}
