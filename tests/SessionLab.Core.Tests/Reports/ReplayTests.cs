using SessionLab.Core.History;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Tests.History;
using SessionLab.Core.Tests.Measuring;

namespace SessionLab.Core.Tests.Reports;

public sealed class ReplayTests
{
    private static readonly List<RunEvent> Events = [.. new RealisticRun(30, 2_000, seed: 3).Events(ledger: true)];

    [Fact]
    public void A_history_replayed_from_its_file_gives_the_same_summary_as_the_run_did()
    {
        var live = Replay.Report(Events, new Judge());
        var replayed = Replay.Report(HistoryReader.Read(new MemoryStream(SomeRecord.Written(Events))), new Judge());
        Assert.Equal(SummaryJson.Write(live.Summary), SummaryJson.Write(replayed.Summary));
        Assert.Equal(live.Series.Points, replayed.Series.Points);
        Assert.True(replayed.Summary.LatencyMs.Count > 1_000);
    }

    [Fact]
    public void Every_listener_hears_every_event_in_order()
    {
        var first = new Recorder();
        var second = new Recorder();
        Replay.Run(Events, first, second);
        Assert.Equal(Events, first.Heard);
        Assert.Equal(Events, second.Heard);
    }

    [Fact]
    public void A_history_without_a_header_is_no_run() =>
        Assert.Throws<InvalidOperationException>(() => Replay.Report(Events.Skip(1), new Judge()));

    private sealed class Recorder : IRunListener
    {
        public List<RunEvent> Heard { get; } = [];

        public void See(RunEvent runEvent) => Heard.Add(runEvent);
    }
}
