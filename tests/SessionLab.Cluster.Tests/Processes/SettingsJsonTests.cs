using System.Text.Json;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Tests.Processes;

public sealed class SettingsJsonTests
{
    private const string Least = """{ "listen": "http://127.0.0.1:0", "destinations": [] }""";

    [Fact]
    public void Settings_left_out_keep_their_defaults()
    {
        var settings = SettingsJson.Read<BalancerSettings>(Least);
        Assert.Equal(new BalancerSettings { Listen = "http://127.0.0.1:0", Destinations = settings.Destinations }, settings);
    }

    [Fact]
    public void A_build_that_knows_no_warm_up_is_told_of_none()
    {
        var strict = new NodeSettings { Name = "n1", Listen = "http://127.1.2.3:0", Mode = "copy", UserDatabase = "users.db" };
        Assert.DoesNotContain("warmingUp", JsonSerializer.Serialize(strict, ProcessJson.Default.NodeSettings), StringComparison.Ordinal);
        var patient = strict with { Clustering = new ClusteringSettings { WarmingUp = true } };
        Assert.Contains("\"warmingUp\":true", JsonSerializer.Serialize(patient, ProcessJson.Default.NodeSettings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_bench_writes_is_what_the_node_reads()
    {
        var written = new NodeSettings
        {
            Name = "n1",
            Listen = "http://127.1.2.3:0",
            Mode = "jwt",
            UserDatabase = "users.db",
            Incarnation = 2,
            SigningKey = "a2V5",
            Flaws = ["adopt-ids"],
            Work = new WorkTime("uniform", 1.5, 3),
            IdleTimeout = TimeSpan.FromSeconds(90),
            AbsoluteTimeout = TimeSpan.FromHours(3),
            Clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), 60, TimeSpan.FromSeconds(-2)),
        };
        var read = SettingsJson.Read<NodeSettings>(JsonSerializer.Serialize(written, ProcessJson.Default.NodeSettings));
        Assert.Equivalent(written, read, strict: true);
    }

    [Theory]
    [InlineData("""{ "listen": "x", "destinations": [], "polcy": "random" }""", "polcy")]
    [InlineData("""{ "listen": "x" }""", "destinations")]
    [InlineData("""{ "listen": null, "destinations": [] }""", "listen")]
    [InlineData("""{ "listen": "x", "destinations": [{ "name": "n1" }] }""", "address")]
    public void Wrong_settings_are_refused_by_name(string text, string named)
    {
        var error = Assert.Throws<JsonException>(() => SettingsJson.Read<BalancerSettings>(text));
        Assert.Contains(named, error.Message, StringComparison.OrdinalIgnoreCase);
    }
}
