using System.Globalization;
using SessionLab.Core.History;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Wording;
using SessionLab.Running;
using SessionLab.Tests.EndToEnd;

namespace SessionLab.Tests.Reporting;

/// <summary>Whatever a run folder holds: every report of it, or one clear sentence, and never a stack trace.</summary>
public sealed class OddRunTests(OddRuns odd) : IClassFixture<OddRuns>
{
    [Theory]
    [MemberData(nameof(OddRuns.Names), MemberType = typeof(OddRuns))]
    public void An_odd_run_gives_every_report_or_a_clear_refusal(string name)
    {
        var folder = odd.Make(name);
        try
        {
            var report = StoredRuns.Rebuild(folder);
            foreach (var format in ReportCatalog.All.Values)
                Assert.NotEqual("", Written(format(Words.For(CultureInfo.InvariantCulture)), report));
        }
        catch (HistoryFormatException refusal)
        {
            Assert.Contains("histor", refusal.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("no such folder")]
    [InlineData("an empty folder")]
    [InlineData("a folder in place of the history")]
    [InlineData("an empty history")]
    [InlineData("a text in place of the history")]
    public async Task What_is_no_run_is_named_in_one_line(string what)
    {
        using var lab = new Lab();
        var folder = Path.Combine(lab.Folder, "odd");
        Lay(what, folder);
        var said = await Lab.RunAsync("report", folder);
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.StartsWith($"sessionlab: {folder}: ", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    private static void Lay(string what, string folder)
    {
        var history = Path.Combine(folder, RunFolder.History);
        if (what != "no such folder")
            Directory.CreateDirectory(what.Contains("in place", StringComparison.Ordinal) && what.StartsWith("a folder", StringComparison.Ordinal) ? history : folder);
        if (what.EndsWith("history", StringComparison.Ordinal) && !what.StartsWith("a folder", StringComparison.Ordinal))
            File.WriteAllText(history, what.StartsWith("a text", StringComparison.Ordinal) ? "name: compare-all\n" : "");
    }

    private static string Written(IReport report, RunReport run)
    {
        var writer = new StringWriter();
        report.Write(writer, [run]);
        return writer.ToString();
    }
}
