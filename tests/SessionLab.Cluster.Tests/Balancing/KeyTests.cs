using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Tests.Balancing;

public sealed class KeyTests
{
    [Fact]
    public async Task The_keys_of_the_affinity_cookie_are_never_written_to_disk()
    {
        await using var app = BalancerApp.Build(new BalancerSettings { Listen = "http://127.0.0.1:0", Destinations = [] });
        Assert.IsType<EphemeralDataProtectionProvider>(app.Services.GetRequiredService<IDataProtectionProvider>());
        Assert.DoesNotContain(
            app.Services.GetServices<IHostedService>(), service => service.GetType().Name.Contains("DataProtection", StringComparison.Ordinal));
    }
}
