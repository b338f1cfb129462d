using System.Globalization;
using SessionLab.Core.Records;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>A circumstance of a run.</summary>
/// <param name="What">One of a closed list, for which the words have a name.</param>
/// <param name="Detail">Which, where there are several: a part's name, a key of the scenario, a mode.</param>
public sealed record Circumstance(string What, string Detail = "");

/// <summary>Everything written down of how a run came about that must be the same for two runs to be repetitions of each other.</summary>
public static class Fingerprint
{
    /// <summary>The plan that clients followed.</summary>
    public const string Plan = "plan";

    /// <summary>What a difference of machines is made of.</summary>
    public static IReadOnlyList<string> Machine { get; } = ["system", "architecture", "processor", "cores", "memory"];

    // They say how the run is called and what it asked, not how it came about; the seed is taken from the header, which also knows the command line's.
    private static readonly string[] Aside = ["name", "question", "modes", "seed", "thresholds"];

    /// <summary>The circumstances of a run with their values.</summary>
    public static IReadOnlyDictionary<Circumstance, string> Of(RunHeader header)
    {
        var facts = new OrderedDictionary<Circumstance, string>
        {
            [new("scenario")] = header.Scenario,
            [new(Plan)] = header.PlanHash,
            [new("seed")] = Text(header.Seed),
            [new("system")] = header.Machine.System,
            [new("architecture")] = header.Machine.Architecture,
            [new("processor")] = header.Machine.Processor,
            [new("cores")] = Text(header.Machine.Cores),
            [new("memory")] = string.Create(CultureInfo.InvariantCulture, $"{header.Machine.MemoryBytes / 1e9:0.0} GB"),
            [new("flaws")] = string.Join(", ", header.Flaws),
            [new("faults")] = string.Join("; ", header.Faults.Select(Text)),
            [new("rounds")] = Text(header.Rounds),
        };
        foreach (var (part, version) in header.Versions)
            facts[new("version", part)] = version;
        if (header.Mode.Store is { } store)
            facts[new("store", header.Mode.Name)] = $"{store.Product} {store.Version}, {store.Where}";
        foreach (var (key, value) in ScenarioKeys.Of(header.ScenarioText).Where(pair => !Aside.Contains(pair.Path.Split(':')[0])))
            facts[new("key", key)] = value;
        return facts;
    }

    /// <summary>Whether one run repeats the other.</summary>
    public static bool Same(RunHeader one, RunHeader other)
    {
        var (facts, others) = (Of(one), Of(other));
        return one.Mode.Name == other.Mode.Name && facts.Count == others.Count
            && facts.All(fact => others.TryGetValue(fact.Key, out var value) && value == fact.Value);
    }

    private static string Text(PlannedFault fault) => string.Create(
        CultureInfo.InvariantCulture, $"{fault.Fault} {fault.Target} at {fault.AtUs / 1e6:0.###} s for {fault.ForUs / 1e6:0.###} s {fault.Settings}");

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
