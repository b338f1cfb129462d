using Microsoft.Extensions.Time.Testing;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Tests.Sessions;

public sealed class SessionRulesTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 0, 1200)]
    [InlineData(60, 0, 20)]
    [InlineData(60, 470, 10)] // ten minutes are left of eight hours
    [InlineData(60, 480, 0.001)] // a store is never asked to keep something for no time at all
    public void A_store_is_told_in_real_seconds_how_long_to_keep_a_session(double factor, int minutesOld, double seconds)
    {
        var settings = new NodeSettings { Name = "n1", Listen = "", Mode = "redis", UserDatabase = "", Clock = new ClockSettings(Now, factor) };
        var rules = new SessionRules(settings, ScaledClock.For(settings.Clock, new FakeTimeProvider(Now)));
        var session = new Session { Created = Now.AddMinutes(-minutesOld), LastUsed = Now };
        Assert.Equal(TimeSpan.FromSeconds(seconds), rules.RealLifeOf(session));
    }
}
