using SessionLab.Core.Findings;
using SessionLab.Core.Records;
using static SessionLab.Core.Tests.Findings.SomeEvidence;

namespace SessionLab.Core.Tests.Findings;

public sealed class FindingLimitsTests
{
    [Fact]
    public void Chance_alone_hardly_ever_gives_a_node_another_share() =>
        // At most one of a thousand runs: three of 100 would happen once in 6,000 tries, and the draws are always the same.
        Assert.InRange(Runs(100, seed => AnsweredBy(FindingCase.ByChance(seed)), "node_share"), 0, 2);

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.6)]
    [InlineData(1.2)]
    public void One_peak_however_wide_is_not_taken_for_several(double width) =>
        Assert.Equal(0, Runs(20, seed => Drawn(seed, bell => Math.Exp(width * bell())), "several_peaks"));

    [Fact]
    public void A_tail_of_stalls_is_no_second_peak_and_no_spike()
    {
        // One request in ten waits for something else that takes 20 ms in the mean, as one does behind a busy disk.
        SomeEvidence Stalls(int seed) => Drawn(seed, bell => Math.Exp(0.3 * bell()) + (bell() > 1.2816 ? -20 * Math.Log(1 - Math.Abs(bell() % 1)) : 0));
        Assert.Equal((0, 0), (Runs(20, Stalls, "several_peaks"), Runs(20, Stalls, "driver_spike")));
    }

    [Fact]
    public void What_stood_still_once_is_no_spike() =>
        Assert.DoesNotContain("driver_spike", Keys(Taking(i => i is > 4_000 and < 4_400 ? 41_500 : 1_000)));

    [Fact]
    public void What_the_plan_makes_a_page_wait_is_no_spike()
    {
        var working = Taking(i => i % 50 == 0 ? 41_500 : 1_000);
        var told = working with
        {
            Made = working.Made.Cast<Operation>().Select(operation =>
                operation with { Timing = new ServerTiming((TimingEntry.Work, operation.EndUs - operation.StartUs > 40_000 ? 40_000 : 0)) }),
        };
        Assert.Equal((true, false), (Keys(working).Contains("driver_spike"), Keys(told).Contains("driver_spike")));
    }

    [Theory]
    [InlineData(1.0, false)]
    [InlineData(3.0, false)]
    [InlineData(6.0, true)]
    public void Two_kinds_of_requests_are_two_peaks_once_they_lie_apart(double factor, bool found) =>
        Assert.Equal(found, Keys(Drawn(1, bell => (bell() > 0 ? factor : 1) * Math.Exp(0.4 * bell()))).Contains("several_peaks"));

    [Theory]
    [InlineData("least-requests", null, false)]
    [InlineData("random", "cookie", false)]
    [InlineData("round-robin", null, true)]
    public void A_share_is_known_only_where_the_policy_alone_decides(string policy, string? affinity, bool found)
    {
        var uneven = AnsweredBy(i => i % 10 < 4 ? 0 : i % 2 + 1);
        var header = uneven.Header with { Cluster = uneven.Header.Cluster with { Policy = policy, Affinity = affinity } };
        Assert.Equal(found, Keys(uneven with { Header = header }).Contains("node_share"));
    }

    [Theory]
    [InlineData("bench", true)]
    [InlineData("balancer", false)]
    public void Only_the_labs_own_pool_and_collections_spoil_a_run(string process, bool distrust)
    {
        var findings = Waiting(process, waitUs: 400_000, pausedUs: 300_000, longestPauseUs: 30_000).Summarise().Findings;
        Assert.Equal(
            [("thread_pool_starved", distrust), ("collection_pauses", distrust)], findings.Select(finding => (finding.Key, finding.Distrust)));
        Assert.Equal([process, "30.0", "6.00", "p99", "1.0"], findings[1].Arguments);
    }

    [Fact]
    public void On_a_machine_that_is_too_busy_no_pool_is_blamed()
    {
        var busy = Waiting("n1", waitUs: 400_000);
        Assert.Equal(["machine_busy"], Keys(busy with { Besides = [.. busy.Besides, new MachineSample(5, 0.99)] }));
    }

    [Fact]
    public void The_collections_of_one_node_meet_only_its_share_of_the_requests() =>
        // 0.2 % of the time of one node of three: less than one request in a thousand.
        Assert.Empty(Keys(Waiting("n1", pausedUs: 10_000, longestPauseUs: 10_000)));

    [Fact]
    public void A_store_that_was_started_again_on_purpose_is_the_same_store()
    {
        var again = Stored(
            new StoreHeader("redis-server", "7.0.15", "started by the lab", true) { Instance = "4f2a" },
            new FaultEvent(5, "restart-store", "store", false), new StoreAnswered(9, "n1", "redis-server", "7.0.15", "77b0"));
        Assert.DoesNotContain("store_elsewhere", Keys(again));
    }

    private static SomeEvidence Drawn(int seed, Func<Func<double>, double> ms)
    {
        var bell = Bell(seed);
        return Taking(_ => (long)(1_000 * ms(bell)));
    }

    private static int Runs(int seeds, Func<int, SomeEvidence> run, string key) => Enumerable.Range(1, seeds).Count(seed => Keys(run(seed)).Contains(key));

    private static IEnumerable<string> Keys(SomeEvidence evidence) => evidence.Summarise().Findings.Select(finding => finding.Key);
}
