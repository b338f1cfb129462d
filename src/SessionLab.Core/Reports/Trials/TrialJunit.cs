using System.Xml.Linq;
using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Trials;

/// <summary>A trial as JUnit's XML: a test case for each gate, and one for the trial itself; what build servers read.</summary>
public sealed class TrialJunit(Words words) : ITrialReport
{
    internal const string CatalogName = "junit";

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, TrialReport report)
    {
        var said = new TrialWords(words, report);
        XElement[] cases = [Whole(report, said), .. report.Gates.Select(gate => Of(report, gate, said))];
        writer.Write(new XElement(
            "testsuite", new XAttribute("name", said.Title), new XAttribute("tests", cases.Length),
            new XAttribute("failures", cases.Count(each => each.Element("failure") is not null)),
            new XAttribute("errors", cases.Count(each => each.Element("error") is not null)),
            new XAttribute("skipped", cases.Count(each => each.Element("skipped") is not null)), cases) + "\n");
    }

    private static XElement Whole(TrialReport report, TrialWords said) => new(
        "testcase", new XAttribute("classname", "trial"), new XAttribute("name", "trial"), report.Result switch
        {
            TrialResult.Violation => Problem("failure", said),
            TrialResult.Invalid or TrialResult.Inconclusive => Problem("error", said),
            _ => null,
        });

    private static XElement Problem(string kind, TrialWords said) =>
        new(kind, new XAttribute("message", said.Result), string.Join('\n', said.Reasons));

    private static XElement Of(TrialReport report, GateVerdict gate, TrialWords said) => new(
        "testcase", new XAttribute("classname", $"trial.{gate.Mode}"), new XAttribute("name", gate.Gate.Name),
        (report.Result, gate.Result) switch
        {
            (TrialResult.Invalid, _) or (_, GateResult.Inconclusive) => new XElement("skipped", new XAttribute("message", said.Verdict(gate))),
            (_, GateResult.Regression) => new XElement("failure", new XAttribute("message", string.Join("; ", said.Row(gate)))),
            _ => null,
        });
}
