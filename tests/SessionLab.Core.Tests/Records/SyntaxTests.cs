using System.Globalization;
using System.Text.Json;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Records;

public sealed class SyntaxTests
{
    public static TheoryData<string, string> Sessions =>
        new(DesignTable.Rows("X-Session").Select(row => (row[0], string.Join('|', row[1..]))));

    public static TheoryData<string, string> Lines =>
        new(DesignTable.Rows("line").Select(row => (row[0], string.Join('|', row[1..]))));

    [Theory]
    [MemberData(nameof(Sessions))]
    public void A_session_header_reads_as_the_design_says(string text, string cells)
    {
        Assert.True(AnswerSyntax.TryParseSession(text, out var report));
        var user = report.User < 0 ? "" : report.User.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(cells, string.Create(CultureInfo.InvariantCulture,
            $"{report.State.ToString().ToLowerInvariant()}|{report.Version}|{user}|{report.Count}|{string.Join(' ', report.Tail)}"));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_ledger_line_reads_as_the_design_says(string text, string cells)
    {
        Assert.True(LedgerSyntax.TryParse(text, out var line));
        Assert.Equal(cells, string.Create(CultureInfo.InvariantCulture,
            $"{line.Verb.ToString().ToLowerInvariant()}|{line.Operation}|{line.AtUs}|{line.Session:x16}|{line.Version}|{line.Count}|{Rest(line)}"));
    }

    [Fact]
    public void The_balancers_ledger_reads_as_the_design_says()
    {
        var rows = DesignTable.Rows("rotation").ToList();
        var changes = RotationChange.Read(rows.Select(row => row[0]), zeroUs: 0).Cast<RotationChange>();
        Assert.Equal(
            rows.Select(row => string.Join('|', row[1..])),
            changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.Node}|{change.AtUs}|{(change.InRotation ? "yes" : "no")}")));
    }

    [Fact]
    public void What_a_process_says_of_itself_reads_as_the_design_says()
    {
        foreach (var row in DesignTable.Rows("runtime"))
        {
            var sample = Assert.IsType<RuntimeSample>(LedgerNote.Read(row[0], zeroUs: 0));
            Assert.Equal(string.Join('|', row[1..]), string.Create(
                CultureInfo.InvariantCulture,
                $"{sample.Process}|{sample.AtUs}|{sample.Threads}|{sample.Queued}|{sample.WaitUs}|{sample.PausedUs}|{sample.LongestPauseUs}|{sample.LateUs}"));
        }
    }

    [Fact]
    public void Which_store_answered_reads_as_the_design_says()
    {
        foreach (var row in DesignTable.Rows("answered"))
        {
            var answered = Assert.IsType<StoreAnswered>(LedgerNote.Read(row[0], zeroUs: 0));
            Assert.Equal(
                string.Join('|', row[1..]),
                string.Create(CultureInfo.InvariantCulture, $"{answered.Node}|{answered.AtUs}|{answered.Product}|{answered.Version}|{answered.Instance}"));
        }
    }

    [Fact]
    public void What_went_wrong_with_a_session_reads_as_the_design_says()
    {
        foreach (var row in DesignTable.Rows("trouble"))
        {
            var trouble = Assert.IsType<SessionTrouble>(Assert.Single(LedgerMerge.Read([row[0]], 1, 2, zeroUs: 0)));
            Assert.Equal((1, 2), (trouble.Node, trouble.Incarnation));
            var (kind, reason) = (trouble.Kind == TroubleKind.Missing ? "missing" : "failed", Word(trouble.Reason));
            Assert.Equal(
                string.Join('|', row[1..]),
                string.Create(CultureInfo.InvariantCulture, $"{kind}|{trouble.Operation}|{trouble.AtUs}|{trouble.Session:x16}|{reason}"));
        }
    }

    [Fact]
    public void The_life_of_a_node_reads_as_the_design_says()
    {
        foreach (var row in DesignTable.Rows("life"))
        {
            var life = Assert.IsType<NodeLife>(LedgerNote.Read(row[0], zeroUs: 0));
            Assert.Equal(
                string.Join('|', row[1..]),
                string.Create(CultureInfo.InvariantCulture, $"{life.Node}|{life.AtUs}|{life.Incarnation}|{(life.Began ? "yes" : "no")}"));
        }
    }

    [Theory]
    [InlineData("missing 3.4 at=8123 session=8f3a21c0d4e5f607")]
    [InlineData("missing 3.4 at=8123 session=8f3a21c0d4e5f6 reason=key")]
    [InlineData("missing 3.x at=8123 session=8f3a21c0d4e5f607 reason=key")]
    [InlineData("began n2 at=8123")]
    public void A_line_cut_off_tells_of_no_trouble_and_no_life(string line) => Assert.Empty(LedgerMerge.Read([line], 0, 1, zeroUs: 0));

    [Theory]
    [InlineData("runtime n2 at=8123x threads=5 queued=2 wait=1410 paused=20510 longest=4020 late=980")]
    [InlineData("runtime n2 at=8123 threads=5 queued=2 wait=1410 paused=20510 longest=4020")]
    [InlineData("store n1 at=8123 product=redis-server version=7.0.15")]
    [InlineData("saved 3.2 at=812345901 session=8f3a21c0d4e5f607 version=2 count=1 store=2")]
    [InlineData("runtime")]
    [InlineData("")]
    public void A_line_that_says_nothing_of_a_process_is_passed_over(string line) => Assert.Null(LedgerNote.Read(line, zeroUs: 0));

    [Theory]
    [InlineData("left-out n2 at=8123x")]
    [InlineData("left-out n2")]
    [InlineData("left-in n2 at=81")]
    [InlineData("")]
    public void A_line_that_the_balancer_did_not_write_is_passed_over(string line) => Assert.Empty(RotationChange.Read([line], zeroUs: 0));

    [Fact]
    public void The_design_has_examples_of_all()
    {
        Assert.Equal((5, 5, 2), (Sessions.Count, Lines.Count, DesignTable.Rows("rotation").Count()));
        Assert.Equal((2, 2), (DesignTable.Rows("runtime").Count(), DesignTable.Rows("answered").Count()));
        Assert.Equal((3, 2), (DesignTable.Rows("trouble").Count(), DesignTable.Rows("life").Count()));
    }

    private static string Word(TroubleReason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());

    private static string Rest(LedgerLine line) => line.Verb switch
    {
        LedgerVerb.Saving => "",
        LedgerVerb.Received => $"from={line.Peer}",
        LedgerVerb.Missed => $"to={line.Peer}",
        _ => $"store={line.StoreOperations}",
    };

    [Fact]
    public void A_node_header_reads_back()
    {
        Assert.True(AnswerSyntax.TryParseNode("n2;incarnation=3;load=\"a;b\"", out var name, out var incarnation));
        Assert.Equal(("n2", 3), (name, incarnation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lost;version=1")]
    [InlineData("found;version=-1")]
    [InlineData("found;tail=\"3.2")]
    [InlineData("found;tail=\"3.x\"")]
    [InlineData("found;;count=1")]
    public void Anything_else_is_no_session_header(string text) => Assert.False(AnswerSyntax.TryParseSession(text, out _));

    [Fact]
    public void An_equal_tail_is_shared_with_the_report_before()
    {
        Assert.True(AnswerSyntax.TryParseSession("found;version=1;count=1;tail=\"3.2\"", out var before));
        Assert.True(AnswerSyntax.TryParseSession("found;version=2;count=1;tail=\"3.2\"", out var after, before));
        Assert.Same(before.Tail, after.Tail);
    }

    [Theory]
    [InlineData("1.1", "1.1 1.2")]
    [InlineData("1.1 1.2 1.3", "1.2 1.3 1.4")]
    [InlineData("1.1 1.2", "1.2 1.3 1.4")]
    [InlineData("1.1 1.2", "1.1 1.2 1.3 1.4")]
    [InlineData("1.1", "1.2 1.3")]
    [InlineData("1.1", "1.11 1.2")]
    [InlineData("1.1 1.2", "1.22 1.3")]
    [InlineData("1.1 1.2 1.3", "1.1 1.3 1.2")]
    [InlineData("1.1 1.2 1.3", "1.1 1.2")]
    [InlineData("1.1 1.2 1.3", "1.3")]
    [InlineData("", "1.3")]
    [InlineData("1.1", "")]
    public void A_tail_reads_alike_whatever_was_read_before(string before, string after)
    {
        Assert.True(AnswerSyntax.TryParseSession($"found;version=1;count=9;tail=\"{before}\"", out var known));
        Assert.True(AnswerSyntax.TryParseSession($"found;version=2;count=9;tail=\"{after}\"", out var read, known));
        Assert.Equal(after.Split(' ', StringSplitOptions.RemoveEmptyEntries), read.Tail.Select(id => id.ToString()));
    }

    [Theory]
    [InlineData("1.1 1.2 1.3", "8.8 9.9 1.3")]
    [InlineData("1.2 1.3", "9.9 1.3")]
    public void What_was_read_before_is_not_read_again(string after, string taken)
    {
        Assert.True(AnswerSyntax.TryParseSession("found;version=1;count=9;tail=\"1.1 1.2\"", out var known));
        known = known with { Tail = new OperationId[] { new(8, 8), new(9, 9) } };
        Assert.True(AnswerSyntax.TryParseSession($"found;version=2;count=9;tail=\"{after}\"", out var read, known));
        Assert.Equal(taken.Split(' '), read.Tail.Select(id => id.ToString()));
    }

    [Theory]
    [InlineData("1.1", "1.1 ")]
    [InlineData("1.1", "1.1  1.2")]
    [InlineData("1.1 1.2", "1.2 x")]
    public void A_tail_that_goes_on_wrongly_is_refused_whatever_was_read_before(string before, string after)
    {
        Assert.True(AnswerSyntax.TryParseSession($"found;version=1;count=9;tail=\"{before}\"", out var known));
        Assert.False(AnswerSyntax.TryParseSession($"found;version=2;count=9;tail=\"{after}\"", out _, known));
    }

    [Fact]
    public void A_line_cut_off_by_a_kill_is_refused() =>
        Assert.False(LedgerSyntax.TryParse("saved 3.2 at=812345901 session=8f3a21c0d4e5f607 version=2 cou", out _));

    [Theory]
    [InlineData("received 3.2 at=812345901 session=8f3a21c0d4e5f607 version=2 count=1")]
    [InlineData("missed 3.2 at=812345901 session=8f3a21c0d4e5f607 version=2 count=1 to=")]
    public void A_copy_without_the_other_node_is_refused(string line) => Assert.False(LedgerSyntax.TryParse(line, out _));

    [Fact]
    public void A_copy_becomes_a_record_of_its_own()
    {
        string[] lines =
        [
            "received 3.2 at=120 session=8f3a21c0d4e5f607 version=2 count=1 from=n1",
            "missed 3.3 at=140 session=8f3a21c0d4e5f607 version=3 count=1 to=n3",
        ];

        Assert.Equal(
            [
                new CopyRecord(70, 1, 2, new OperationId(3, 2), Missed: false, 0x8f3a21c0d4e5f607, 2, "n1"),
                new CopyRecord(90, 1, 2, new OperationId(3, 3), Missed: true, 0x8f3a21c0d4e5f607, 3, "n3"),
            ],
            LedgerMerge.Read(lines, 1, 2, 50));
    }

    [Fact]
    public void A_saving_is_joined_with_its_saved_and_stays_alone_without()
    {
        string[] lines =
        [
            "saving 3.2 at=100 session=8f3a21c0d4e5f607 version=2 count=1",
            "saving 4.1 at=110 session=8f3a21c0d4e5f608 version=1 count=1",
            "saved 3.2 at=120 session=8f3a21c0d4e5f607 version=2 count=1 store=2",
        ];
        var records = LedgerMerge.Merge([LedgerMerge.Read(lines, 1, 2, 50)]).Cast<LedgerRecord>().ToList();
        Assert.Equal(
            [(LedgerVerb.Saved, 50L, (long?)70, 2), (LedgerVerb.Saving, 60L, null, 0)],
            records.Select(r => (r.Verb, r.AtUs, r.SavedUs, r.StoreOperations)));
    }

    [Theory]
    [InlineData("saved", "Unannounced")]
    [InlineData("saving saved", "Saved")]
    [InlineData("saving saved saved", "Saved Unannounced")]
    [InlineData("saving saving saved saved", "Saving Saved Saved")]
    [InlineData("ended saved", "Ended Unannounced")]
    public void A_saved_without_a_saving_before_it_is_marked(string verbs, string expected)
    {
        var lines = verbs.Split(' ').Select((verb, at) => $"{verb} 3.2 at={at} session=8f3a21c0d4e5f607 version=2 count=1 store=1");
        Assert.Equal(expected, string.Join(' ', LedgerMerge.Read(lines, 0, 1, 0).Cast<LedgerRecord>().Select(record => record.Verb)));
    }
}
