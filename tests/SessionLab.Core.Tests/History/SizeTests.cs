using SessionLab.Core.History;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.History;

public sealed class SizeTests(ITestOutputHelper output)
{
    private const int Operations = 30_000;

    [Theory]
    [InlineData(true, 40)]
    [InlineData(false, 30)]
    public void An_operation_of_a_realistic_run_stays_within_its_budget_of_bytes(bool ledger, double limit)
    {
        var file = SomeRecord.Written(new RealisticRun(300, Operations, seed: 1).Events(ledger));

        var each = (double)file.Length / Operations;
        output.WriteLine($"{each:F1} bytes per operation");
        Assert.InRange(each, 1, limit);
    }

    [Fact]
    public void A_realistic_run_reads_back_whole()
    {
        var events = new RealisticRun(300, 5_000, seed: 2).Events(ledger: true).ToList();
        var back = SomeRecord.ReadBack(SomeRecord.Written(events));
        Assert.Equal(events.Skip(1).Select(EventJson.Line), back.Skip(1).Select(EventJson.Line));
    }
}
