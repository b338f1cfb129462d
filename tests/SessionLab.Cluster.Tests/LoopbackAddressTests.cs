using System.Net;

namespace SessionLab.Cluster.Tests;

public sealed class LoopbackAddressTests
{
    [Fact]
    public void Every_cluster_of_a_process_and_its_neighbours_has_its_own_address()
    {
        var addresses = from pid in Enumerable.Range(40_000, 20) from cluster in Enumerable.Range(0, 100) select LoopbackAddress.Of(pid, cluster);
        Assert.Equal(2_000, addresses.Distinct().Count());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4_194_304, 5_000)]
    public void It_is_a_loopback_address_that_machines_do_not_use_for_themselves(int pid, int cluster)
    {
        var address = LoopbackAddress.Of(pid, cluster);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(address)));
        Assert.DoesNotMatch(@"^127\.0\.", address);
    }
}
