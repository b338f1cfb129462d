using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Tests.Processes;

public sealed class ChildEnvironmentTests
{
    [Theory]
    [InlineData("node", true, null)]
    [InlineData("node", false, "0")]
    [InlineData("balancer", false, "0")]
    [InlineData("relay", false, null)]
    [InlineData("store", false, null)]
    public void Nodes_and_balancer_are_compiled_as_they_are_asked_to_be(string role, bool quickJit, string? written)
    {
        var environment = new Dictionary<string, string?>();
        ChildEnvironment.Apply(environment, role, quickJit);
        Assert.Equal(written, environment.GetValueOrDefault("DOTNET_TC_QuickJit"));
    }
}
