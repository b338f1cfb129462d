using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using static SessionLab.Core.Records.OperationKind;

namespace SessionLab.Core.Tests.Workloads;

public sealed class WorkloadTests
{
    [Fact]
    public void Shopping_walks_through_the_steps_of_the_notes()
    {
        var kinds = Kinds("shopping", requests: 20, replay: true);
        Assert.Equal([Landing, Login, Main], kinds.Take(3));
        Assert.All(kinds.Skip(3).Take(20), kind => Assert.Contains(kind, new[] { Main, Profile, AddItem }));
        Assert.Equal([Logout, Replay], kinds.Skip(23));
    }

    [Fact]
    public void A_third_of_the_shopping_writes()
    {
        var adds = Kinds("shopping", requests: 9_000).Count(kind => kind == AddItem);
        Assert.InRange(adds, 2_835, 3_165); // 3,000 ± 3.7 standard deviations
    }

    [Fact]
    public void Counter_mostly_adds_one()
    {
        var visit = Draw("counter", requests: 8_000);
        Assert.InRange(visit.Count(operation => operation.Kind == Increment), 6_890, 7_110); // 7,000 ± 3.7 standard deviations
        Assert.All(visit.Where(operation => operation.Kind == Increment), operation => Assert.Equal(1, operation.Argument));
        Assert.Equal([Landing, Login], visit.Take(2).Select(operation => operation.Kind));
        Assert.Equal(Logout, visit[^1].Kind);
    }

    [Theory]
    [InlineData("shopping")]
    [InlineData("counter")]
    [InlineData("two-tabs")]
    [InlineData("glance")]
    public void The_landing_carries_the_filler_and_nothing_is_replayed_unasked(string workload)
    {
        var visit = Draw(workload);
        Assert.Equal(2048, visit[0].Argument);
        Assert.DoesNotContain(visit, operation => operation.Kind == Replay);
    }

    [Fact]
    public void The_second_tab_only_adds_and_waits_until_the_first_has_logged_in()
    {
        var visit = Draw("two-tabs", tab: 1);
        Assert.All(visit, operation => Assert.Equal(AddItem, operation.Kind));
        Assert.Equal([1, 0, 0, 0], visit.Select(operation => operation.Meet));
    }

    [Fact]
    public void The_first_tab_looks_at_the_cart_when_both_have_filled_it() => Assert.Equal(
        [(Landing, 0), (Login, 0), (AddItem, 1), (AddItem, 0), (AddItem, 0), (AddItem, 0), (Main, 2), (Logout, 0)],
        Draw("two-tabs").Select(operation => (operation.Kind, operation.Meet)));

    [Fact]
    public void Tabs_hardly_pause_between_their_adds() =>
        Assert.All(Draw("two-tabs", tab: 1, requests: 100), operation => Assert.InRange(operation.ThinkUs, 0, 2_000));

    [Fact]
    public void A_glance_is_one_request() => Assert.Equal([Landing], Kinds("glance", requests: 9, replay: true));

    [Fact]
    public void The_catalog_names_every_workload_as_it_names_itself() =>
        Assert.All(WorkloadCatalog.All, entry => Assert.Equal(entry.Key, entry.Value().Name));

    private static List<OperationKind> Kinds(string workload, int requests, bool replay = false) =>
        [.. Draw(workload, requests: requests, replay: replay).Select(operation => operation.Kind)];

    private static List<PlannedOperation> Draw(string workload, int tab = 0, int requests = 4, bool replay = false) =>
        [.. WorkloadCatalog.Create(workload).Visit(
            new VisitOrder(tab, requests, 2048, replay, DurationText.ParseDrawn("300ms")!), SeededDraws.For(1, "test"))];
}
