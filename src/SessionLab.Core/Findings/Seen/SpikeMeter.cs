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
        private long _second = -1;

        public Spike Spike { get; private set; } = new(constantUs, 0, 0, 0, 0);

        public void Add(long us, long endUs)
        {
            // -1: up to a fifth below, 0: inside, 1: above.
            switch ((long)Math.Floor((double)(us - constantUs) / _fifthUs))
            {
                case -1: Spike = Spike with { Below = Spike.Below + 1 }; break;
                case 0: Enter(endUs / 1_000_000); break;
                case 1: Spike = Spike with { Above = Spike.Above + 1 }; break;
            }
        }

        private void Enter(long second)
        {
            Spike = Spike with { Inside = Spike.Inside + 1, Seconds = Spike.Seconds + (second == _second ? 0 : 1) };
            _second = second;
        }
    }
}
