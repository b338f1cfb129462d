using System.Text.Json;
using System.Text.Json.Nodes;
using SessionLab.Core.History;
using SessionLab.Core.Measuring;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Tests.Thresholds;

public sealed class OlderRunTests
{
    [Fact]
    public void A_run_older_than_thresholds_has_none()
    {
        var header = JsonNode.Parse(JsonSerializer.Serialize(SomeThresholds.Run.Header, EventJson.Header))!;
        Assert.True(header.AsObject().Remove("thresholds"));
        var older = SomeThresholds.Run with { Header = JsonSerializer.Deserialize(header.ToJsonString(), EventJson.Header)! };
        Assert.Empty(ThresholdJudge.Hold([older])[0].Thresholds);
        Assert.False(ThresholdJudge.NeedsAftermath(older));
    }

    [Fact]
    public void A_summary_older_than_these_figures_can_be_read()
    {
        var json = JsonNode.Parse(SummaryJson.Write(SomeThresholds.Run.Summary))!;
        Assert.True(json.AsObject().Remove("thresholds") && json.AsObject().Remove("stale_window_ms") && json["faults"]![0]!.AsObject().Remove("meanwhile"));
        var older = SummaryJson.Read(json.ToJsonString());
        Assert.Equal((0, 0, 0L), (older.Thresholds.Count, older.StaleWindowMs.Count, older.Faults[0].Meanwhile.Requests));
    }
}
