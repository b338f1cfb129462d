namespace SessionLab.Cluster.Tests;

public sealed class FirstTests
{
    [Fact]
    public void The_test_program_starts() => Assert.NotNull(typeof(FirstTests).Assembly.Location);
}
