using SessionLab.Core.Causes;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;
using SessionLab.Core.Tests.Measuring;

namespace SessionLab.Core.Tests.Findings;

/// <summary>A run that nothing speaks against, to be spoilt in one way: 10,000 requests in ten seconds, one after the other.</summary>
internal sealed record SomeEvidence
{
    public const int Requests = 10_000;

    private static readonly PhaseStarted Measured = new(0, Phase.Measured);

    public RunHeader Header { get; init; } = SomeRecord.Header();

    public Tally Tally { get; init; } = new() { Operations = Requests };

    public IEnumerable<RunEvent> Made { get; init; } = SomeRun.Operations(Requests);

    public IEnumerable<RunEvent> Besides { get; init; } = [];

    public RunEvent? End { get; init; } = SomeRun.Completed;

    public bool Ledger { get; init; } = true;

    public IReadOnlyList<CauseFigure> Causes { get; init; } = [];

    /// <summary>Besides the requests this was seen.</summary>
    public static SomeEvidence With(params IReadOnlyList<RunEvent> besides) => new() { Besides = besides };

    /// <summary>The requests took so long, µs, each by its number.</summary>
    public static SomeEvidence Taking(Func<int, long> us) => new()
    {
        Made = Enumerable.Range(0, Requests).Select(i => SomeRun.LoggedIn(SomeRecord.Operation(number: i + 1, start: i * 1_000L, end: i * 1_000L + us(i)))),
    };

    /// <summary>The requests were answered by these nodes, each by its number.</summary>
    public static SomeEvidence AnsweredBy(Func<int, int> node) => new()
    {
        Made = SomeRun.Operations(Requests).Select((operation, i) => operation with { Answer = operation.Answer! with { Node = node(i) } }),
    };

    /// <summary>The requests were counted so.</summary>
    public static SomeEvidence Counted(Action<Tally> count, params IReadOnlyList<RunEvent> besides)
    {
        var tally = new Tally { Operations = Requests };
        count(tally);
        return new SomeEvidence { Tally = tally, Besides = besides };
    }

    /// <summary>What kept a process waiting in the first five seconds.</summary>
    public static SomeEvidence Waiting(string process, long waitUs = 0, long pausedUs = 0, long longestPauseUs = 0, long lateUs = 0) => With(
        new RuntimeSample(0, process, 4, 0, 0, 0, 0, 0), new RuntimeSample(5_000_000, process, 6, 31, waitUs, pausedUs, longestPauseUs, lateUs));

    /// <summary>A store was stated, and another or the same answered.</summary>
    public static SomeEvidence Stored(StoreHeader stated, params IReadOnlyList<RunEvent> besides)
    {
        var header = SomeRecord.Header("redis");
        return new SomeEvidence { Header = header with { Mode = header.Mode with { Store = stated } }, Besides = besides };
    }

    /// <summary>Draws of a number that are spread as many things add up to, with mean 0 and deviation 1.</summary>
    public static Func<double> Bell(int seed)
    {
        var draws = SeededDraws.For((ulong)seed, "bell");
        return () => Math.Sqrt(-2 * Math.Log(1 - draws.NextFraction())) * Math.Cos(2 * Math.PI * draws.NextFraction());
    }

    public Summary Summarise()
    {
        var summariser = new Summariser();
        foreach (var runEvent in Made.Prepend(Measured).Prepend(Header).Concat(Besides))
            summariser.See(runEvent);
        if (End is not null)
            summariser.See(End);
        return summariser.Summarise(SomeRun.Judgement(Tally, Ledger) with { Causes = Causes });
    }
}
