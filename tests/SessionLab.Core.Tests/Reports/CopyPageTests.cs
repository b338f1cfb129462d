using System.Text.Json.Nodes;
using SessionLab.Core.Copies;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Tests.Copies;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Reports;

public sealed class CopyPageTests
{
    private static readonly CopyChronicle Few = Chronicle(SomeCopies.Rounds(
        ["", "", ""], ["a1*", "a1", "a1"], ["a2 b1*", "a2* b1", "a1 b1"], ["a2 b2", "a2* b2", "a1 b2*"], ["b3*", null, "b2"], ["b3*", null, ""]));

    [Fact]
    public void A_few_sessions_are_shown_whole() => Golden.Check("Reports/copies.golden.txt", Page(Few));

    [Fact]
    public void One_session_is_shown_by_the_beginning_of_its_name()
    {
        var page = Page(Few, "00000000000000" + $"{(int)'b':x}");
        Assert.Contains("0000000000000062  n1", page);
        Assert.DoesNotContain("0000000000000061", page);
    }

    [Fact]
    public void A_name_that_nothing_begins_with_is_said() => Assert.Contains("No session begins with f.", Page(Few, "f"));

    [Fact]
    public void Of_many_sessions_only_those_that_went_wrong_are_shown()
    {
        var page = Page(Chronicle(Many(rounds: 40, stale: 3)));
        Assert.Contains("Sessions that were stale or missing somewhere: 1, of which 1 below.", page);
        Assert.Equal(["0000000000000003"], Names(page));
    }

    [Fact]
    public void Of_many_sound_sessions_none_is_shown()
    {
        var page = Page(Chronicle(Many(rounds: 3)));
        Assert.Contains("No session was ever stale or missing", page);
        Assert.Empty(Names(page));
    }

    [Fact]
    public void A_long_run_fits_the_page_and_hides_no_stale_copy()
    {
        var page = Page(Chronicle(Many(rounds: 1_000, stale: 3)));
        Assert.All(page.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        Assert.InRange(page.Split('\n').Length, 1, 60);
        Assert.Equal(2, page.Split(" 1S\n").Length);
        Assert.Contains("cSccc", page);
    }

    [Fact]
    public void Programs_find_every_version_on_every_node()
    {
        var json = JsonNode.Parse(CopyJson.Write(Few, Few.Sessions()))!;
        var track = json["sessions"]![1]!["nodes"]![2]!;
        Assert.Equal(("n3", "cPcM"), ((string?)track["node"], (string?)track["states"]));
        Assert.Equal("[1,2,2,0]", track["versions"]!.ToJsonString());
        Assert.Equal((3, 6), ((int?)json["sessions"]![1]!["first_round"], json["rounds"]!.AsArray().Count));
    }

    private static IEnumerable<string> Names(string page) =>
        page.Split('\n').Select(line => line.Split(' ')[0]).Where(word => word.Length == 16 && word.All(char.IsAsciiHexDigit));

    // Twenty sessions; on the second node the copy of one is left behind in round 20.
    private static IEnumerable<RunEvent> Many(int rounds, ulong? stale = null) =>
        from round in Enumerable.Range(1, rounds)
        from node in Enumerable.Range(0, 2)
        let held = Enumerable.Range(0, 20).Select(session => new HeldCopy((ulong)session, Version(round, node, (ulong)session == stale), node == 0))
        select new CopySample(round * 1_000_000L + node, round, node, 1, new CopyTotals(0, 0, 0, 0, 0, 0), [.. held]);

    private static long Version(int round, int node, bool left) => left && node == 1 && round == 20 ? round - 2 : round;

    private static CopyChronicle Chronicle(IEnumerable<RunEvent> events)
    {
        var chronicle = new CopyChronicle();
        Replay.Run(events.Prepend(SomeRecord.Header("copy")), chronicle);
        chronicle.Close();
        return chronicle;
    }

    private static string Page(CopyChronicle chronicle, string? session = null)
    {
        var writer = new StringWriter();
        new CopyPage(Words.For(new("en"))).Write(writer, chronicle, session);
        return writer.ToString();
    }
}
