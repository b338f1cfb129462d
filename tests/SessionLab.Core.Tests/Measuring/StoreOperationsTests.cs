using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class StoreOperationsTests
{
    private static readonly OperationId First = new(0, 1);
    private static readonly RunHeader WithStore = SomeRecord.Header() with
    {
        Mode = new ModeHeader("redis", "", SomeRecord.Claims(Reach.AnyNode), new StoreHeader("Garnet", "2", "embedded", true)),
    };

    [Fact]
    public void Records_outside_the_measured_time_are_left_out() =>
        Assert.Equal(2, PerRequest(SomeRun.Saved(999, First, 9), SomeRun.Saved(1_500, First, 2), SomeRun.Saved(2_001, new OperationId(0, 2), 9)));

    [Fact]
    public void A_login_that_ends_one_session_and_saves_another_counts_its_commands_once() =>
        Assert.Equal(3, PerRequest(SomeRun.Saved(1_500, First, 2, LedgerVerb.Ended), SomeRun.Saved(1_600, First, 3)));

    [Fact]
    public void Without_a_ledger_there_is_no_figure() => Assert.Null(PerRequest());

    [Fact]
    public void A_mode_without_a_store_has_none() =>
        Assert.Null(SomeRun.Summary(SomeRecord.Operation(), SomeRun.Saved(1_500, First, 0)).StoreOperationsPerRequest);

    private static double? PerRequest(params IEnumerable<RunEvent> records) =>
        SomeRun.Summary(WithStore, new(), records.Prepend(SomeRecord.Operation())).StoreOperationsPerRequest;
}
