using System.Diagnostics;
using SessionLab.Cluster.Clocks;

namespace SessionLab.Cluster.Tests.Clocks;

public sealed class TimekeeperTests
{
    [Fact]
    public async Task A_wait_of_a_quarter_of_a_millisecond_is_not_skipped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sleep of less than a millisecond: the wait may be half of one shorter");
        var keeper = new Timekeeper();
        var shortest = TimeSpan.MaxValue;
        for (var time = 0; time < 200; time++)
        {
            var began = Stopwatch.GetTimestamp();
            await keeper.Until(began + (Stopwatch.Frequency / 4000));
            var took = Stopwatch.GetElapsedTime(began);
            shortest = took < shortest ? took : shortest;
        }

        Assert.InRange(shortest.TotalMilliseconds, 0.19, 100);
    }

    [Fact]
    public void A_moment_that_has_passed_is_not_waited_for() => Assert.True(new Timekeeper().Until(Stopwatch.GetTimestamp()).IsCompleted);
}
