using System.Globalization;
using System.Text.RegularExpressions;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Tests.Modes;

namespace SessionLab.Cluster.Tests.Nodes;

public sealed partial class LedgerTests
{
    [Fact]
    public async Task A_login_ends_the_old_id_and_is_saved_under_the_new_one()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("database", "SQLite");
        var visitor = new Visitor(3);
        await visitor.GetAsync(cluster.First, "/");
        var old = Fingerprint(visitor);

        await visitor.LogInAsync(cluster.First);

        Assert.Equal(
            [
                $"saving 3.1 session={old} version=1 count=0",
                $"saved 3.1 session={old} version=1 count=0 store=1",
                $"ended 3.2 session={old} version=1 count=1 store=2",
                $"saving 3.2 session={Fingerprint(visitor)} version=2 count=1",
                $"saved 3.2 session={Fingerprint(visitor)} version=2 count=1 store=3",
            ],
            Lines(cluster));
    }

    [Fact]
    public async Task Lines_of_overlapping_requests_never_mix()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");
        var visitors = Enumerable.Range(0, 20).Select(client => new Visitor(client)).ToArray();

        await Task.WhenAll(visitors.Select(async visitor =>
        {
            for (var i = 0; i < 10; i++)
                await visitor.GetAsync(cluster.First, "/main");
        }));

        Assert.Equal(400, Lines(cluster).Count);
        Assert.All(Lines(cluster), line => Assert.Matches(Line(), line));
    }

    [Fact]
    public async Task A_refused_save_leaves_saving_without_saved()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "HS256");

        var refused = await new Visitor(3).GetAsync(cluster.First, "/?filler=4096");

        Assert.Equal((413, "not-applied", "none", null), (refused.Status, refused.Outcome, refused.Session, refused.Cookie));
        Assert.Collection(
            Lines(cluster),
            line => Assert.StartsWith("saving 3.1 ", line, StringComparison.Ordinal),
            line => Assert.Matches("^failed 3\\.1 session=[0-9a-f]{16} reason=too-large$", line));
    }

    [Fact]
    public void What_was_not_found_is_dated_when_the_look_began()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var ledger = new Ledger(new NodeSettings { Name = "n1", Listen = "", Mode = "copy", UserDatabase = "", Ledger = path }))
                ledger.Missing("3.4", new Absence("abc", Absence.Unknown) { LookedUs = 5 });
            Assert.StartsWith("missing 3.4 at=5 ", File.ReadAllText(path), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Without the time, which no test can know.
    private static List<string> Lines(ClusterUnderTest cluster) =>
        [.. LineFile.Read(cluster.FirstLedger).Select(line => Time().Replace(line, ""))];

    private static string Fingerprint(Visitor visitor) =>
        LedgerSyntax.Fingerprint(visitor.Cookie!).ToString("x16", CultureInfo.InvariantCulture);

    [GeneratedRegex(" at=[0-9]+")]
    private static partial Regex Time();

    [GeneratedRegex("^sav(ing|ed) [0-9]+\\.[0-9]+ session=[0-9a-f]{16} version=[0-9]+ count=0( store=0)?$")]
    private static partial Regex Line();
}
