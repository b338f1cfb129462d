using SessionLab.Core.History;
using SessionLab.Core.Records;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;
using SessionLab.Tests.EndToEnd;

namespace SessionLab.Tests.Reporting;

/// <summary>Run folders as a user may have them, all made from three real runs: cut off, damaged, foreign, strange.</summary>
public sealed class OddRuns : IAsyncLifetime
{
    private const int Cuts = 14;
    private const int Flips = 12;

    private static readonly string[] Scenarios =
    [
        "name: odd-local\nseed: 1\nmodes: [local]\nclients: 6\nworkload: { visits: 1, warm-up-visits: 1, requests: 8 }\npace: { think: exponential 20ms }\n",
        "name: odd-sticky\nseed: 2\nmodes: [sticky]\nclients: 12\nworkload: { visits: 1, warm-up-visits: 1, requests: 25 }\npace: { think: exponential 60ms }\n"
        + "faults:\n  - { at: 500ms, fault: kill-node, node: n2, for: 500ms }\n",
        "name: odd-jwt\nseed: 3\nmodes: [jwt]\nclients: 30\nworkload: { warm-up-visits: 5, requests: 4 }\npace: { name: poisson, rate: 20, think: exponential 20ms }\n",
    ];

    private static readonly IReadOnlyList<(string Name, Func<RunHeader, RunHeader> Change)> Headers =
    [
        ("korean", header => header with { Scenario = "세션-실험", Question = "로그인은 어디로 갔습니까? <b>&\"'" }),
        ("nameless", header => header with { Scenario = "", Question = "", ScenarioText = "" }),
        ("no-machine", header => header with { Machine = new MachineHeader("", "", "", 0, 0), Versions = new Dictionary<string, string>() }),
        ("unknown-mode", header => header with { Mode = header.Mode with { Name = "quantum" } }),
        ("unknown-flaw", header => header with { Flaws = ["never-heard-of"] }),
        ("unknown-metric", header => header with { Predictions = [new Prediction("phase_of_the_moon", 1, 0.99, "tides")] }),
        ("unknown-pace", header => header with { Pace = "tidal", Workload = "swimming" }),
        ("one-node", header => header with { Cluster = header.Cluster with { Nodes = ["n1"] } }),
        ("no-nodes", header => header with { Cluster = header.Cluster with { Nodes = [] } }),
        ("no-plan", header => header with { PlannedOperations = 0, MeasuredOperations = 0, Clients = 0, Jars = 0, PlanHash = "" }),
        ("rounds", header => header with { Rounds = 7 }),
        ("long-words", header => header with { Question = new string('w', 5_000), Scenario = new string('n', 300) }),
    ];

    private static readonly IReadOnlyList<(string Name, Func<RunEvent, bool> Keep)> Events =
    [
        ("no-events", _ => false),
        ("no-operations", seen => seen is not Operation),
        ("no-ledger", seen => seen is not (LedgerRecord or RotationChange or NodeLife or SessionTrouble)),
        ("no-phases", seen => seen is not PhaseStarted),
        ("no-end", seen => seen is not RunEnded),
        ("one-client", seen => seen is not Operation operation || operation.Id.Client == 0),
        ("only-warm-up", seen => seen is not Operation { Phase: not Phase.WarmUp }),
        ("only-losses", seen => seen is not Operation { Answer.State: SessionState.Found }),
        ("no-samples", seen => seen is not (ResourceSample or MachineSample or InFlightSample or RuntimeSample)),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _real = [];

    /// <summary>The names of all odd folders.</summary>
    public static TheoryData<string> Names => [.. Enumerable.Range(0, Scenarios.Length).SelectMany(run => (string[])
    [
        .. Enumerable.Range(0, Cuts).Select(cut => $"{run} cut {cut}"),
        .. Enumerable.Range(0, Flips).Select(flip => $"{run} flip {flip}"),
        .. Headers.Select(header => $"{run} header {header.Name}"),
        .. Events.Select(events => $"{run} events {events.Name}"),
    ])];

    /// <summary>Makes the folder of that name.</summary>
    public string Make(string name)
    {
        var words = name.Split(' ');
        var whole = File.ReadAllBytes(Path.Combine(_real[int.Parse(words[0], null)], RunFolder.History));
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, name.Replace(' ', '-'))).FullName;
        File.WriteAllBytes(Path.Combine(folder, RunFolder.History), words[1] switch
        {
            "cut" => whole[..(whole.Length * int.Parse(words[2], null) / Cuts)],
            "flip" => Flipped(whole, int.Parse(words[2], null)),
            "header" => Written(whole, Headers.Single(header => header.Name == words[2]).Change, _ => true),
            _ => Written(whole, header => header, Events.Single(events => events.Name == words[2]).Keep),
        });
        return folder;
    }

    public async ValueTask InitializeAsync()
    {
        using var lab = new Lab();
        foreach (var scenario in Scenarios)
            await lab.RunScenarioAsync(scenario);
        foreach (var run in lab.RunFolders)
        {
            var kept = Directory.CreateDirectory(Path.Combine(_folder.Path, "real-" + _real.Count)).FullName;
            File.Copy(Path.Combine(run, RunFolder.History), Path.Combine(kept, RunFolder.History));
            _real.Add(kept);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Flipped(byte[] whole, int flip)
    {
        var file = whole.ToArray();
        file[(int)((long)(file.Length - 1) * (flip + 1) / Flips)] ^= 0x55;
        return file;
    }

    private static byte[] Written(byte[] whole, Func<RunHeader, RunHeader> change, Func<RunEvent, bool> keep)
    {
        var stream = new MemoryStream();
        using (var writer = new HistoryWriter(stream, leaveOpen: true))
        {
            foreach (var seen in HistoryReader.Read(new MemoryStream(whole)))
            {
                if (seen is RunHeader header)
                    writer.See(change(header));
                else if (keep(seen))
                    writer.See(seen);
            }
        }

        return stream.ToArray();
    }
}
