using System.Text.Json;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Tests.Containers;

public sealed class ComposeTests
{
    public static TheoryData<string> Ours => [.. ComposeFile.Services.Where(service => service.IsOurs).Select(service => service.Name)];

    [Theory]
    [MemberData(nameof(Ours))]
    public void Every_service_of_ours_is_a_role_with_settings_it_can_read(string name)
    {
        var service = Find(name);
        Assert.Equal([Child.SettingsVariable], service.Environment.Keys);
        Assert.NotNull(ReadSettings(service));
    }

    [Fact]
    public void A_wrong_setting_name_would_be_found()
    {
        var service = Find("n1");
        var wrong = service.Environment[Child.SettingsVariable].Replace("\"mode\"", "\"mod\"", StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => SettingsJson.Read<NodeSettings>(wrong));
    }

    [Fact]
    public void The_balancer_knows_its_policy_and_every_node()
    {
        var balancer = SettingsJson.Read<BalancerSettings>(Find("balancer").Environment[Child.SettingsVariable]);
        Assert.Contains(balancer.Policy, PolicyCatalog.All.Select(policy => policy.Name));
        var nodes = ComposeFile.Services.Where(service => service.Command is ["node"]);
        Assert.Equal(nodes.Select(node => $"http://{node.Name}:8080"), balancer.Destinations.Select(node => node.Address));
    }

    [Fact]
    public void Every_node_has_its_services_name_and_a_store_that_is_there()
    {
        foreach (var service in ComposeFile.Services.Where(service => service.Command is ["node"]))
        {
            var node = SettingsJson.Read<NodeSettings>(service.Environment[Child.SettingsVariable]);
            Assert.Equal(service.Name, node.Name);
            Assert.Contains(node.Redis!.Split(':')[0], service.Needs);
            Assert.Contains(new Npgsql.NpgsqlConnectionStringBuilder(node.Postgres).Host!, service.Needs);
        }
    }

    [Fact]
    public void Whatever_a_service_needs_is_there() => Assert.All(
        ComposeFile.Services.SelectMany(service => service.Needs),
        need => Assert.Contains(need, ComposeFile.Services.Select(service => service.Name)));

    [Fact]
    public void The_nodes_log_in_where_the_database_server_expects_it()
    {
        var server = Find("postgres").Environment;
        var node = SettingsJson.Read<NodeSettings>(Find("n1").Environment[Child.SettingsVariable]);
        var login = new Npgsql.NpgsqlConnectionStringBuilder(node.Postgres);
        Assert.Equal(
            (server["POSTGRES_USER"], server["POSTGRES_PASSWORD"], server["POSTGRES_DB"]),
            (login.Username!, login.Password!, login.Database!));
    }

    [Fact]
    public void The_image_starts_the_program_that_the_project_builds()
    {
        var lines = File.ReadAllLines(Path.Combine(ComposeFile.Top, "Dockerfile"));
        Assert.Contains("ENTRYPOINT [\"dotnet\", \"/app/sessionlab.dll\"]", lines);
        Assert.Contains("RUN dotnet publish src/SessionLab -c Release -o /app", lines);
        var project = File.ReadAllText(Path.Combine(ComposeFile.Top, "src", "SessionLab", "SessionLab.csproj"));
        Assert.Contains("<AssemblyName>sessionlab</AssemblyName>", project, StringComparison.Ordinal);
    }

    private static ComposeService Find(string name) => ComposeFile.Services.Single(service => service.Name == name);

    private static object ReadSettings(ComposeService service)
    {
        var settings = service.Environment[Child.SettingsVariable];
        return service.Command switch
        {
            ["balancer"] => SettingsJson.Read<BalancerSettings>(settings),
            ["node"] => SettingsJson.Read<NodeSettings>(settings),
            ["users"] => SettingsJson.Read<UsersSettings>(settings),
            var command => throw new InvalidOperationException($"{string.Join(' ', command)} is no role"),
        };
    }
}
