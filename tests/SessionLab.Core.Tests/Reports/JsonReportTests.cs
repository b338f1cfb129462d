using System.Text.Json.Nodes;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void Runs_are_one_array_from_the_first_byte()
    {
        var writer = new StringWriter();
        new JsonReport().Write(writer, [SomeReport.Local, SomeReport.Redis]);
        Assert.StartsWith("[", writer.ToString());
        Assert.Equal(["local", "redis"], JsonNode.Parse(writer.ToString())!.AsArray().Select(run => (string?)run!["mode"]));
    }

    [Fact]
    public void Every_report_is_listed_under_its_own_name() =>
        Assert.All(ReportCatalog.All, entry => Assert.Equal(entry.Key, entry.Value(Words.For(new("en"))).Name));
}
