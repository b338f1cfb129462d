using System.Globalization;
using SessionLab.Core.Records;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>What a run needs to be made again: settings, seed, machine, versions, stores, the command, the scenario itself.</summary>
internal sealed class SettingPart(Words words) : IPart
{
    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var header = group.Runs[0].Run.Header;
        return new Section(group.Id + "-settings", words.Say("settings.title"), words.Say("settings.lead"))
        {
            Facts = [.. Facts(group, header).Where(fact => fact.Text.Length > 0)],
            Texts = header.ScenarioText.Length == 0 ? [] : [new Fact(words.Say("settings.scenario"), header.ScenarioText.Trim())],
        };
    }

    private IEnumerable<Fact> Facts(RunGroup group, RunHeader header) =>
    [
        Fact("command", RepeatCommand.Of([.. group.Runs.Select(run => run.Run)])),
        Fact("seed", header.Seed.ToString(CultureInfo.InvariantCulture)),
        Fact("plan", words.Say("settings.plan_is", header.PlanHash, Figures.Count(header.PlannedOperations), Figures.Count(header.Clients), Figures.Count(header.Jars), header.Workload, header.Pace)),
        Fact("cluster", Each(group, run => words.Say("settings.cluster_is", words.All(run.Cluster.Nodes), run.Cluster.Policy, run.Cluster.Affinity ?? words.Say("settings.none")))),
        Fact("faults", Each(group, run => new FaultLines(words).Planned(run))),
        Fact("flaws", Each(group, run => string.Join(", ", run.Flaws))),
        Fact("clock", header.Cluster.ClockFactor == 1 ? "" : words.Say("title.clock", Figures.Number(header.Cluster.ClockFactor))),
        Fact("machine", header.Machine.System.Length == 0 ? "" : words.Say(
            "settings.machine_is", header.Machine.System, header.Machine.Architecture, header.Machine.Processor, Figures.Count(header.Machine.Cores), Figures.Megabytes(header.Machine.MemoryBytes))),
        Fact("versions", string.Join(", ", header.Versions.Select(version => $"{version.Key} {version.Value}"))),
        Fact("stores", string.Join("; ", group.Runs.SelectMany(run => new StoreLines(words).Of(run.Run.Header.Mode), (run, line) => $"{run.Name}: {line}"))),
        Fact("started", Each(group, run => run.StartedAt.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture))),
        Fact("folders", string.Join("; ", group.Runs.Select(run => run.Run.Folder).OfType<string>())),
    ];

    private Fact Fact(string key, string text) => new(words.Say("settings." + key), text);

    private static string Each(RunGroup group, Func<RunHeader, string> text) =>
        string.Join(" / ", group.Runs.Select(run => text(run.Run.Header)).Where(said => said.Length > 0).Distinct());
}
