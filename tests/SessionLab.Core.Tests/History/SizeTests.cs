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
    public void A_copy_that_is_still_there_stays_within_its_budget_of_bytes()
    {
        const int Sessions = 300, Rounds = 60;
        var random = new Random(1);
        var ids = Enumerable.Range(0, Sessions).Select(_ => (ulong)random.NextInt64()).ToArray();
        var versions = new long[Sessions];
        var samples = Enumerable.Range(1, 3 * Rounds).Select(asked => new CopySample(
            asked * 333_333L, asked / 3, asked % 3, 1, new CopyTotals(asked * 1_000, asked * 500_000, asked, 0, 0, 0),
            [.. ids.Select((id, index) => new HeldCopy(id, versions[index] += random.Next(3), random.Next(3) == 0))]));

        var each = (double)SomeRecord.Written(samples.Prepend<RunEvent>(SomeRecord.Header())).Length / (Sessions * 3 * Rounds);
        output.WriteLine($"{each:F2} bytes per session, node and round");
        Assert.InRange(each, 0.1, 1);
    }

    [Fact]
    public void A_realistic_run_reads_back_whole()
    {
        var events = new RealisticRun(300, 5_000, seed: 2).Events(ledger: true).ToList();
        var back = SomeRecord.ReadBack(SomeRecord.Written(events));
        Assert.Equal(events.Skip(1).Select(EventJson.Line), back.Skip(1).Select(EventJson.Line));
    }
}
