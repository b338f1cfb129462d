using System.Text.RegularExpressions;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Thresholds.Metrics;

namespace SessionLab.Core.Thresholds;

/// <summary>Reads a line <c>METRIC OP VALUE [for MODE, MODE…] [during FAULT [TARGET]]</c>; all that is wrong with it is told at once.</summary>
public static partial class ThresholdParser
{
    /// <summary>The form of a line, for a sentence.</summary>
    public const string Form = "`METRIC OP VALUE [for MODE, MODE…] [during FAULT]`, such as `lost_sessions == 0` or `ratio(p99, sticky) < 1.5 for redis`";

    private const string Modes = @"for\s+(?<modes>\S.*?)";
    private const string Fault = @"during\s+(?<fault>\S+)(\s+(?<target>(?!for\b)\S+))?";

    /// <summary>Matches a line of any metric of the catalog; the pattern of the JSON schema.</summary>
    public static string Pattern { get; } =
        $"^(ratio\\(({OneOf(MetricCatalog.Names)}), *[a-z-]+\\)|{OneOf(MetricCatalog.Names)}) *({OneOf(Comparison.Signs.OrderByDescending(sign => sign.Length))}) *[0-9].*$";

    /// <summary>Reads one line; null after its mistakes have been noted.</summary>
    /// <param name="line">Where it stands, from 1.</param>
    /// <param name="text">The line.</param>
    /// <param name="problems">Takes the mistakes.</param>
    public static Threshold? Parse(long line, string text, ScenarioProblems problems)
    {
        if (Whole().Match(text) is not { Success: true } parts)
        {
            problems.Add(line, $"the threshold '{text}' is no {Form}{Hint(text)}");
            return null;
        }

        var before = problems.Count;
        var (metric, over) = ReadFigure(parts.Groups["figure"].Value, line, problems);
        var comparison = ReadSign(parts.Groups["sign"].Value, line, problems);
        var limit = metric is null ? null : ReadLimit(metric, over, parts.Groups["limit"].Value.Replace(" ", "", StringComparison.Ordinal), line, problems);
        var (modes, during) = ReadRest(parts.Groups["rest"].Value, line, problems);
        if (during is not null && metric is not null)
            CheckDuring(metric, limit, line, problems);
        return problems.Count > before
            ? null
            : new Threshold(text.Trim(), metric!, comparison!, limit!.Value) { Line = line, Over = over, Modes = modes, During = during };
    }

    // In brackets YAML ends an item at a comma.
    private static string Hint(string text) => text.Contains('(', StringComparison.Ordinal) != text.Contains(')', StringComparison.Ordinal)
        ? "; a ratio stands in quotes, or on a line of its own that begins with '- '" : "";

    private static (Metric? Metric, string? Over) ReadFigure(string written, long line, ScenarioProblems problems)
    {
        var ratio = Ratio().Match(written);
        var name = ratio.Success ? ratio.Groups["metric"].Value : written;
        var metric = MetricCatalog.Find(name);
        if (metric is null)
            problems.Add(line, $"unknown metric '{name}'{Hint(written)}", [.. MetricCatalog.Names, "ratio(METRIC, MODE)"], Spelling.Nearest(name, MetricCatalog.Names));
        return (metric, ratio.Success ? ratio.Groups["mode"].Value : null);
    }

    private static Comparison? ReadSign(string sign, long line, ScenarioProblems problems)
    {
        var comparison = Comparison.All.FirstOrDefault(each => each.Sign == sign);
        if (comparison is null)
            problems.Add(line, $"unknown comparison '{sign}'", Comparison.Signs, sign is "=" or "===" ? "==" : sign is "=<" ? "<=" : sign is "=>" ? ">=" : null);
        return comparison;
    }

    private static Limit? ReadLimit(Metric metric, string? over, string text, long line, ScenarioProblems problems)
    {
        var limit = over is null ? Limit.Parse(metric, text) : Limit.Number(text) is { } number ? new Limit(number) : null;
        if (limit is null)
            problems.Add(line, over is null
                ? $"{metric.Name} is compared with '{text}', not with {Limit.Described(metric)}"
                : $"ratio({metric.Name}, {over}) is compared with '{text}', not with a number such as 1.5");
        return limit;
    }

    private static (IReadOnlyList<string> Modes, FaultName? During) ReadRest(string rest, long line, ScenarioProblems problems)
    {
        var parts = Rest().Match(rest);
        if (!parts.Success)
            problems.Add(line, $"behind the value stands '{rest.Trim()}', not `for MODE, MODE…` or `during FAULT` or both");
        var modes = parts.Groups["modes"].Success ? parts.Groups["modes"].Value.Split(',', StringSplitOptions.TrimEntries) : [];
        var target = parts.Groups["target"];
        return (modes, parts.Groups["fault"].Success ? new FaultName(parts.Groups["fault"].Value, target.Success ? target.Value : null) : null);
    }

    private static void CheckDuring(Metric metric, Limit? limit, long line, ScenarioProblems problems)
    {
        if (metric.ReadDuring is null)
            problems.Add(
                line, $"{metric.Name} cannot be had during a fault, only of a whole run",
                [.. MetricCatalog.All.Where(each => each.ReadDuring is not null).Select(each => each.Name)]);
        else if (limit is { IsShare: true } && metric.Among is { During: null } among)
            problems.Add(line, $"{metric.Name} during a fault is a count such as 0: of how many {among.Name} it would be a share is not known");
    }

    private static string OneOf(IEnumerable<string> words) => string.Join('|', words);

    [GeneratedRegex(@"^\s*(?<figure>[^=!<>]*[^=!<>\s])\s*(?<sign>[=!<>]+)\s*(?<limit>[^\s=!<>]+( +(us|ms|s|m|h|%|kB|MB|GB)(?=\s|$))?)(?<rest>(\s.*)?)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^ratio\s*\(\s*(?<metric>[^,()]*[^,()\s])\s*,\s*(?<mode>[^,()]*[^,()\s])\s*\)$")]
    private static partial Regex Ratio();

    [GeneratedRegex($@"^\s*({Modes})?\s*({Fault})?\s*$|^\s*{Fault}\s+{Modes}\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Rest();
}
