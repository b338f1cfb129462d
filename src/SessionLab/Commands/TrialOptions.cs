using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Reports.Trials;
using SessionLab.Running;
using SessionLab.Trials;

namespace SessionLab.Commands;

/// <summary>The options of <c>sessionlab trial</c>: all that is declared before the first run.</summary>
internal sealed class TrialOptions
{
    private static readonly string[] GateNames = [.. Gate.All.Select(gate => gate.Name)];

    private readonly Option<string[]> _modes = new("--mode", "-m") { Description = "Only these modes, where an arm names none.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _gates = new("--gate", "-g")
    {
        Description = "The percentiles that may not get worse: p50 and p99 unless told otherwise.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = Names,
    };

    private readonly Option<double?> _margin = Percent("--margin", "The change that nobody minds, in per cent; 5 at p50 and 10 at the others unless told otherwise.", 0, 100);
    private readonly Option<double?> _tolerance = Percent("--tolerance", "The change that a gate must exclude to be ok, in per cent; 25 unless told otherwise.", 1, 1_000);
    private readonly Option<double?> _alpha = Percent("--alpha", "How often any gate may be called a regression wrongly, in per cent; 5 unless told otherwise.", 0.1, 50);
    private readonly Option<int> _pairs;

    private readonly Option<ulong> _seed = new("--seed") { Description = "Tosses the coin.", DefaultValueFactory = _ => 1, CustomParser = ValueOptions.Seed };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Start although it takes more than ten minutes." };
    private readonly Option<bool> _allow = new("--allow-inconclusive") { Description = "Exit 0 when no regression was found, although none can be excluded." };
    private readonly Option<int?> _selfCheck = new("--self-check")
    {
        Description = "So many trials of one arm against itself: how often this machine makes them alarm.",
        CustomParser = result => Whole(result, 1, 1_000),
    };

    private readonly Option<string> _format = new("--format", "-f") { Description = "How to report.", DefaultValueFactory = _ => "text" };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder of the stored runs.", DefaultValueFactory = _ => "runs" };
    private readonly Option<string?> _redis = new("--redis") { Description = $"Your own Redis endpoint (or {RunSettings.RedisVariable})." };
    private readonly Option<string> _server = new("--redis-server") { Description = "The Redis the lab starts itself.", DefaultValueFactory = _ => "auto" };
    private readonly Option<string?> _postgres = new("--postgres") { Description = $"Your own PostgreSQL (or {RunSettings.PostgresVariable})." };

    public TrialOptions()
    {
        _pairs = new Option<int>("--pairs", "-n")
        {
            Description = "How many pairs each mode is measured in: 10 at least, with --self-check as few as can alarm.",
            DefaultValueFactory = _ => TrialPlan.UsualPairs,
            CustomParser = result => Whole(result, LeastPairs(result), Power.MostPairs) ?? TrialPlan.UsualPairs,
        };
        ValueOptions.Limit(_modes, [.. Vocabulary.Scenarios.Modes.Select(mode => mode.Name)]);
        ValueOptions.Limit(_format, [.. TrialReportCatalog.All.Keys]);
        ValueOptions.Limit(_server, "auto", "redis-server", "garnet");
        _gates.CompletionSources.Add(GateNames);
        _redis.Validators.Add(StoreOptions.CheckRedis);
        _postgres.Validators.Add(StoreOptions.CheckPostgres);
        _output.Validators.Add(StoreOptions.CheckFolder);
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _modes, _gates, _pairs, _margin, _tolerance, _alpha, _seed, _yes, _allow, _selfCheck, _format, _output, _redis, _server, _postgres })
            command.Add(option);
    }

    public TrialRequest Read(ParseResult parsed)
    {
        var environment = RunSettings.FromEnvironment();
        return new TrialRequest
        {
            Gates = [.. (parsed.GetValue(_gates) is { Length: > 0 } gates ? gates : [.. Gate.Usual]).Select(name => Of(parsed, name))],
            Pairs = parsed.GetValue(_pairs),
            Alpha = parsed.GetValue(_alpha) / 100 ?? TrialPlan.UsualAlpha,
            Seed = parsed.GetValue(_seed),
            Yes = parsed.GetValue(_yes),
            AllowInconclusive = parsed.GetValue(_allow),
            SelfCheck = parsed.GetValue(_selfCheck),
            Format = parsed.GetRequiredValue(_format),
            Settings = environment with
            {
                Modes = parsed.GetValue(_modes) ?? [],
                Output = parsed.GetRequiredValue(_output),
                Redis = parsed.GetValue(_redis) ?? environment.Redis,
                RedisServer = parsed.GetRequiredValue(_server),
                Postgres = parsed.GetValue(_postgres) ?? environment.Postgres,
            },
        };
    }

    // An arm against itself gates no build: it may be as small as a trial that can alarm at all, which its gates and its alpha decide.
    private int LeastPairs(ArgumentResult result) => result.GetResult(_selfCheck) is null ? TrialPlan.LeastPairs : 1;

    private Gate Of(ParseResult parsed, string name)
    {
        var usual = Gate.All.Single(gate => gate.Name == name);
        return usual with
        {
            Margin = parsed.GetValue(_margin) / 100 ?? usual.Margin,
            Tolerance = parsed.GetValue(_tolerance) / 100 ?? usual.Tolerance,
        };
    }

    private static string[] Names(ArgumentResult result)
    {
        string[] names = [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        foreach (var name in names.Where(name => !GateNames.Contains(name)))
            result.AddError(Mistakes.Unknown("--gate: there is no", name, GateNames));
        return names;
    }

    private static Option<double?> Percent(string name, string what, double least, double most) => new(name)
    {
        Description = what,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
                return value;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: '{text}' is not a number of per cent from {least} to {most}"));
            return null;
        },
    };

    private static int? Whole(ArgumentResult result, int least, int most)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: '{text}' is not a whole number from {least} to {most}");
        return null;
    }
}
