using System.CommandLine;

namespace SessionLab.Commands;

/// <summary>The examples that help and README show; a test runs each through the parser.</summary>
public static class Examples
{
    private static readonly Dictionary<string, IReadOnlyList<(string Line, string Meaning)>> ByCommand = new()
    {
        [""] =
        [
            ("sessionlab", "compare all modes"),
            ("sessionlab run overflow", "the course notes' own case"),
            ("sessionlab run compare-all --mode local --mode redis", "two modes side by side"),
        ],
        ["run"] =
        [
            ("sessionlab run compare-all", "every mode of a scenario that comes with the lab"),
            ("sessionlab run my/scenario.yaml --mode sticky", "one mode of your own"),
            ("sessionlab run compare-all --mode sticky redis --rounds 3", "two modes taking turns, so that drift hits both"),
            ("sessionlab run compare-all --format json", "one JSON array on standard output"),
            ("sessionlab run compare-all --report report.html", "beside the table one page to look at, offline"),
            ("sessionlab run redis --redis localhost:6379", "your own Redis server"),
        ],
        ["trial"] =
        [
            ("sessionlab trial redis redis --yes", "a mode against itself: no difference"),
            ("sessionlab trial redis redis,cluster.load-work=0.4ms --yes", "the same with a slower load: a regression, and where"),
            ("sessionlab trial my/scenario.yaml base build=../old --yes", "two builds, in every mode of your scenario"),
            ("sessionlab trial redis --self-check 20 --yes", "how often this machine makes a trial alarm"),
        ],
        ["report"] =
        [
            ("sessionlab report runs/compare-all/*", "the table again, from the stored histories"),
            ("sessionlab report runs/compare-all/* --report report.html", "a page of charts beside it"),
            ("sessionlab report runs/compare-all/* --format junit", "as test cases for a build server"),
        ],
        ["compare"] =
        [
            ("sessionlab compare runs/monday runs/tuesday", "two folders of runs, mode by mode"),
            ("sessionlab compare main runs/compare-all/redis", "a baseline beside all stored runs of one mode"),
            ("sessionlab compare --a runs/x/1-redis runs/x/2-redis --b main", "a side of several runs"),
            ("sessionlab compare main runs/compare-all --gate", "may fail a build where the machine's history allows it"),
        ],
        ["baseline"] =
        [
            ("sessionlab baseline save main runs/compare-all", "keep what is small of these runs in baselines/main"),
            ("sessionlab baseline list", "what there is"),
        ],
        ["history"] = [("sessionlab history runs/compare-all/20260101-120000-local", "every event, a JSON object a line")],
        ["copies"] =
        [
            ("sessionlab copies runs/copy/20260101-120000-copy", "the sessions × nodes of a run, over time"),
            ("sessionlab copies runs/copy/20260101-120000-copy --session 8f3a", "one session on every node"),
        ],
        ["why"] =
        [
            ("sessionlab why runs/overflow/20260101-120000-local", "the shortest story of a loss"),
            ("sessionlab why runs/overflow/20260101-120000-local --client 7 --svg why.svg", "one client's, with a picture"),
        ],
        ["prove"] = [("sessionlab prove off-node", "one proof at its full size"), ("sessionlab prove --small", "all of them, small")],
        ["bench"] = [("sessionlab bench", "what the lab itself costs, as ratios"), ("sessionlab bench generator", "the lab's clients beside wrk"), ("sessionlab bench memory", "what one session takes in each mode")],
        ["docs"] = [("sessionlab docs --write README.md", "renew the generated parts of a page")],
    };

    /// <summary>The examples of one command; none for some.</summary>
    public static IReadOnlyList<(string Line, string Meaning)> Of(Command command) =>
        ByCommand.GetValueOrDefault(command is RootCommand ? "" : command.Name) ?? [];

    /// <summary>All examples.</summary>
    public static IEnumerable<(string Line, string Meaning)> All => ByCommand.Values.SelectMany(examples => examples);
}
