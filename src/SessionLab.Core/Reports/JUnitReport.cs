using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Reports;

/// <summary>
/// JUnit's XML, which build servers show as tests: a suite for each run; in it the verdict, whether the run can be trusted, each threshold and
/// each prediction. A failure is a result that was not wanted, an error is no result, skipped is what was not tried. Failures and
/// errors are what makes the exit code other than 0: a prediction that was missed fails no build and is told in the output of its test, but where
/// a loss was predicted and none came the lab itself has failed.
/// </summary>
public sealed class JUnitReport(Words words) : IReport
{
    internal const string CatalogName = "junit";

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var suites = runs.Select(Suite).ToList();
        var root = new XElement("testsuites", new XAttribute("name", "SessionLab"), Counts(suites), suites);
        // The library would declare the encoding of the writer, which for text in memory is not that of the file it ends in.
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            root.Save(xml);
        writer.Write('\n');
    }

    private XElement Suite(RunReport run)
    {
        var name = $"{run.Summary.Scenario}.{run.Summary.Mode}";
        var cases = Cases(run).Select(each => new XElement(
            "testcase", new XAttribute("classname", name), new XAttribute("name", each.Name), new XAttribute("time", "0"), each.Outcome)).ToList();
        return new XElement(
            "testsuite",
            new XAttribute("name", name),
            new XAttribute("timestamp", run.Header.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
            new XAttribute("time", run.Summary.MeasuredSeconds.ToString("0.000", CultureInfo.InvariantCulture)),
            Counts(cases),
            new XElement("properties", Property("seed", $"{run.Header.Seed}"), Property("plan_hash", run.Header.PlanHash), Property("folder", run.Folder ?? "")),
            cases);
    }

    private IEnumerable<(string Name, XElement? Outcome)> Cases(RunReport run) =>
    [
        (words.Say("junit.verdict"), Verdict(run)),
        (words.Say("junit.trust"), Trust(run)),
        .. run.Thresholds.Select(threshold => (words.Say("junit.threshold", threshold.Text), Threshold(threshold))),
        .. run.Summary.Predictions.Select(prediction => (words.Say("junit.prediction", words.Say("metric." + prediction.Metric), prediction.Rule), Prediction(prediction))),
    ];

    private XElement? Verdict(RunReport run)
    {
        var lines = new VerdictWords(words).Lines(run).ToList();
        return run.Judgement.Verdict switch
        {
            Judging.Verdict.Valid => null,
            Judging.Verdict.Invalid => Outcome("failure", "verdict", lines[0], lines),
            _ => Outcome("error", "verdict", lines[0], lines),
        };
    }

    private XElement? Trust(RunReport run)
    {
        var lines = new FindingWords(words).Of(run.Summary).Where(said => said.Distrust).Select(said => said.Text).ToList();
        return run.Summary.Trustworthy ? null : Outcome("error", "trust", lines.FirstOrDefault(words.Say("junit.distrust")), lines);
    }

    private XElement? Threshold(ThresholdResult threshold) => threshold.Outcome switch
    {
        ThresholdOutcome.Held => null,
        ThresholdOutcome.Broken => Outcome("failure", "threshold", words.Say("junit.broken", threshold.Text, threshold.Measured)),
        _ => Outcome("error", "threshold", words.Say("junit.no_figure", threshold.Text)),
    };

    private XElement? Prediction(PredictionResult prediction) => prediction switch
    {
        _ when prediction.LossStayedAway() => Outcome("error", "prediction", Missed(prediction)),
        { Hit: true } => null,
        { Hit: false } => new XElement("system-out", Missed(prediction)),
        _ => new XElement("skipped", new XAttribute("message", words.Say(prediction.Measured is null ? "result.untried" : "result.excused"))),
    };

    private string Missed(PredictionResult prediction) => words.Say(
        "junit.missed", Metric(prediction, prediction.Expected), Metric(prediction, prediction.Measured), Metric(prediction, prediction.Low), Metric(prediction, prediction.High));

    private static string Metric(PredictionResult prediction, double? value) => Figures.Metric(prediction.Metric, value);

    private static XElement Outcome(string element, string type, string message, params IReadOnlyList<string> lines) => new(
        element, new XAttribute("type", type), new XAttribute("message", message), string.Join('\n', lines));

    private static XElement Property(string name, string value) => new("property", new XAttribute("name", name), new XAttribute("value", value));

    // Build servers believe the attributes: they count what stands below, at whatever depth.
    private static IEnumerable<XAttribute> Counts(IReadOnlyList<XElement> below)
    {
        int Below(string name) => below.Sum(element => element.DescendantsAndSelf(name).Count());
        yield return new XAttribute("tests", Below("testcase"));
        yield return new XAttribute("failures", Below("failure"));
        yield return new XAttribute("errors", Below("error"));
        yield return new XAttribute("skipped", Below("skipped"));
    }
}
