using System.Text.Json.Nodes;
using NJsonSchema;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Reports;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class SummarySchemaTests
{
    private static readonly string Published = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Measuring/summary.schema.json"));
    private static readonly Summary Real = Replay.Report(new RealisticRun(clients: 5, operations: 600, seed: 7).Events(ledger: true), new Judge()).Summary;

    [Fact]
    public void The_published_schema_is_that_of_the_code() => Assert.Equal(SummarySchema.Write(), Published.ReplaceLineEndings("\n"));

    [Fact]
    public async Task A_real_summary_keeps_to_the_schema() => Assert.Empty(await Problems(SummaryJson.Write(Real)));

    [Fact]
    public async Task What_the_format_json_prints_keeps_to_the_schema() => Assert.Empty(await Problems(SummaryJson.Write([Real, Real])));

    [Theory]
    [InlineData("sessions", "\"many\"")]
    [InlineData("latency_ms", "null")]
    [InlineData("verdict", "\"perhaps\"")]
    [InlineData("findings", "{}")]
    public async Task A_wrong_value_does_not_keep_to_it(string name, string value)
    {
        var summary = JsonNode.Parse(SummaryJson.Write(Real))!;
        summary[name] = JsonNode.Parse(value);
        Assert.NotEmpty(await Problems(summary.ToJsonString()));
    }

    [Fact]
    public async Task A_missing_name_does_not_keep_to_it()
    {
        var summary = JsonNode.Parse(SummaryJson.Write(Real))!.AsObject();
        summary.Remove("mode");
        Assert.NotEmpty(await Problems(summary.ToJsonString()));
    }

    private static async Task<IEnumerable<string>> Problems(string json) =>
        (await JsonSchema.FromJsonAsync(Published, TestContext.Current.CancellationToken)).Validate(json).Select(problem => problem.ToString());
}
