using SessionLab.Core.Scenarios.Faults;
using SessionLab.Core.Scenarios.Values;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>The keys outside all sections.</summary>
internal static class TopKeys
{
    // Numbers of five digits: with the operations that a run allows to so many, an operation id stays within its 12 characters.
    private const int MostClients = 30_000;

    public static IReadOnlyList<ScenarioKey> Of(ScenarioVocabulary words) =>
    [
        new ScenarioKey<string>(
            "name", "Its name, also of its folder of runs.",
            new Words("lower-case words of letters and digits joined by '-', at most 64 characters", "(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*"),
            s => s.Name, (s, v) => s with { Name = v }) { Required = true },
        new ScenarioKey<string>(
            "question", "The question it answers, in one sentence.", new Words("a sentence"),
            s => s.Question, (s, v) => s with { Question = v }),
        new ScenarioKey<ulong>(
            "seed", "Seeds everything drawn: the same seed means the same plan.", new WholeNumber<ulong>(0, ulong.MaxValue),
            s => s.Seed, (s, v) => s with { Seed = v }),
        new ScenarioKey<IReadOnlyList<string>>(
            "modes", "The ways of keeping a session to run, in this order.", new SeveralOf("mode", words.Modes, orAll: true),
            s => s.Modes, (s, v) => s with { Modes = v }) { Required = true },
        new ScenarioKey<int>(
            "rounds", "Above 1 all clusters are kept up and take turns in rotation, A B C, C A B, each round with as many visits: drift of the machine hits all alike.",
            new WholeNumber<int>(1, Scenario.MostRounds), s => s.Rounds, (s, v) => s with { Rounds = v }),
        new ScenarioKey<int>(
            "clients", "Simulated browser tabs; in an open pace the visits that arrive.", new WholeNumber<int>(1, MostClients),
            s => s.Clients, (s, v) => s with { Clients = v }),
        new ScenarioKey<TimeSpan?>(
            "time-limit", "A run that takes longer is stopped, reported and not trusted; auto: five times what its plan needs, at least 2m.",
            new DurationOrAuto(TimeSpan.FromSeconds(1), TimeSpan.FromHours(24)), s => s.TimeLimit, (s, v) => s with { TimeLimit = v }),
        new ScenarioKey<IReadOnlyList<FaultLine>>(
            "faults", "What is done to the cluster while it is measured, each at its time.", new FaultTimeline(words.Faults),
            s => s.Faults, (s, v) => s with { Faults = v }),
        new ScenarioKey<IReadOnlyList<string>>(
            "flaws", "Wrong ways of building the cluster to switch on.", new SeveralOf("flaw", words.Flaws, orAll: false),
            s => s.Flaws, (s, v) => s with { Flaws = v }),
        new ScenarioKey<IReadOnlyList<Threshold>>(
            "thresholds", "What a run must keep to: one that is broken means exit 1, one without a figure exit 4.", new ThresholdLines(),
            s => s.Thresholds, (s, v) => s with { Thresholds = v }) { InPart = true },
    ];
}
