using System.Text.Json;
using System.Text.Json.Nodes;
using SessionLab.Core.History;

namespace SessionLab.Core.Tests.History;

public sealed class ClockFactorTests
{
    [Fact]
    public void A_history_that_says_nothing_of_a_clock_used_the_machines()
    {
        var header = JsonNode.Parse(JsonSerializer.Serialize(SomeRecord.Header(), EventJson.Header))!;
        Assert.True(header["cluster"]!.AsObject().Remove("clock_factor"));
        Assert.Equal(1, JsonSerializer.Deserialize(header.ToJsonString(), EventJson.Header)!.Cluster.ClockFactor);
    }
}
