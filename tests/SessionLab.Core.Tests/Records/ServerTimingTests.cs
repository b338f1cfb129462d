using System.Globalization;
using SessionLab.Core.History;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Records;

public sealed class ServerTimingTests
{
    public static TheoryData<string, string, string> Examples =>
        [.. DesignTable.Rows("Server-Timing").Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2]))];

    [Theory, MemberData(nameof(Examples))]
    public void A_header_reads_as_the_design_says(string header, string times, string store)
    {
        var timing = ServerTimingSyntax.Read(header);
        Assert.NotNull(timing);
        var read = Enum.GetValues<TimingEntry>().Where(entry => timing[entry] is not null).ToDictionary(entry => entry, entry => timing.Or0(entry));
        var bytes = read.Remove(TimingEntry.StoreSentBytes, out var sent) && read.Remove(TimingEntry.StoreReceivedBytes, out var received)
            ? string.Create(CultureInfo.InvariantCulture, $"{sent} {received}")
            : "";
        Assert.Equal(times.Split(' ').Order(), read.Select(Cell).Order());
        Assert.Equal(store, bytes);
    }

    [Fact]
    public void The_design_has_examples_of_all()
    {
        Assert.Equal(5, Examples.Count);
        var read = Examples.Select(row => ServerTimingSyntax.Read(row.Data.Item1)!).ToList();
        Assert.All(Enum.GetValues<TimingEntry>(), entry => Assert.Contains(read, timing => timing[entry] is not null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cache;desc=\"hit, or not\";dur=1.5")]
    [InlineData("node")]
    [InlineData("node;dur=fast")]
    [InlineData("node;dur=-1.5")]
    [InlineData("node;dur=1.5e3")]
    [InlineData("node;dur=99999999999")]
    [InlineData("store;desc=\"a lot\"")]
    public void What_is_not_ours_says_nothing(string header) => Assert.Null(ServerTimingSyntax.Read(header));

    [Theory]
    [InlineData("cache;desc=\"node;dur=9, node;dur=8\", node;dur=1.5")]
    [InlineData("node;desc=\"all of it\";dur=1.5")]
    [InlineData(" node;dur=1.5004 ,load")]
    public void Another_servers_metrics_do_not_hide_ours(string header) =>
        Assert.Equal(new ServerTiming((TimingEntry.Node, 1_500)), ServerTimingSyntax.Read(header));

    [Fact]
    public void A_line_of_JSON_names_what_is_there() =>
        Assert.Contains(
            "\"timing\":{\"node\":614,\"load\":31,\"store_sent_bytes\":512}",
            EventJson.Line(SomeRecord.Operation() with
            {
                Timing = new ServerTiming((TimingEntry.Load, 31), (TimingEntry.Node, 614), (TimingEntry.StoreSentBytes, 512)),
            }));

    private static string Cell(KeyValuePair<TimingEntry, int> time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Key.ToString().ToLowerInvariant()}={time.Value}");
}
