using System.Text.Json;
using System.Text.Json.Nodes;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.Copies;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class SummaryJsonTests
{
    private static readonly Tally Tally = new()
    {
        [AnswerClass.Ok] = 17,
        [AnswerClass.SessionLost] = 2,
        [AnswerClass.Error] = 1,
        Operations = 20,
        Reactions = 2,
        Sessions = 4,
        LostSessions = 2,
        ForcedRelogins = 2,
        FollowUps = 16,
        OffNode = 10,
    };

    private static readonly RunHeader Header = SomeRecord.Header() with
    {
        Predictions = [new Prediction(Theory.OffNodeShare, 0.5, 0.999, "1 - 1/N"), new Prediction(Theory.LostShare, 0.5, 0.999, "1 - 1/N")],
    };

    private static readonly Summary Example = SomeRun.Summary(
        Header, Tally,
        [
            new ResourceSample(0, "n1", 0, 1_000), new PhaseStarted(0, Phase.Measured), new MachineSample(9_000, 0.25),
            .. SomeRun.Operations(20).Select(Timed), new ResourceSample(20_000, "n1", 4_000, 2_000), SomeRun.Saved(500, new OperationId(0, 1), 0),
        ]);

    private static Operation Timed(Operation operation) => operation with
    {
        Timing = new ServerTiming((TimingEntry.Node, 600), (TimingEntry.Load, 450), (TimingEntry.Other, 150), (TimingEntry.Balancer, 900), (TimingEntry.Forward, 300)),
    };

    [Fact]
    public void A_summary_reads_back_as_it_was_written()
    {
        var json = SummaryJson.Write(Example);
        Assert.Equal(json, SummaryJson.Write(SummaryJson.Read(json)));
        Assert.Equivalent(Example, SummaryJson.Read(json), strict: true);
    }

    [Fact]
    public void A_summary_is_written_as_it_always_was() =>
        Golden.Check("Measuring/summary.golden.json", SummaryJson.Write(Example));

    [Theory]
    [InlineData("mode")]
    [InlineData("sessions")]
    [InlineData("requests")]
    [InlineData("lost_sessions")]
    [InlineData("forced_relogins")]
    [InlineData("stale_reads")]
    [InlineData("lost_updates")]
    [InlineData("in_doubt")]
    [InlineData("errors")]
    [InlineData("throughput_rps")]
    [InlineData("latency_ms.p50")]
    [InlineData("latency_ms.p95")]
    [InlineData("latency_ms.p99")]
    [InlineData("latency_ms.p999")]
    [InlineData("latency_ms.max")]
    public void Programs_find_the_names_they_were_promised(string path)
    {
        var names = path.Split('.');
        var parent = names[..^1].Aggregate(JsonNode.Parse(SummaryJson.Write(Example)), (node, name) => node![name]);
        Assert.True(parent!.AsObject().ContainsKey(names[^1]));
    }

    [Fact]
    public void Copies_read_back_as_they_were_written()
    {
        var summary = SomeRun.Summary(SomeCopies.Rounds(["a1*", "a1"], ["a1*", null]));
        Assert.Equivalent(summary, SummaryJson.Read(SummaryJson.Write(summary)), strict: true);
    }

    [Fact]
    public void A_summary_without_intervals_can_be_read()
    {
        var json = JsonNode.Parse(SummaryJson.Write(Example))!;
        Assert.True(json["latency_ms"]!.AsObject().Remove("interval95"));
        Assert.Equal(Example.LatencyMs with { Interval95 = null }, SummaryJson.Read(json.ToJsonString()).LatencyMs);
    }

    [Fact]
    public void A_newer_summary_is_refused() =>
        Assert.Contains("schema 2", Assert.Throws<JsonException>(() => SummaryJson.Read(SummaryJson.Write(Example with { Schema = 2 }))).Message);
}
