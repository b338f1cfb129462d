using System.Net;
using Orleans;
using Orleans.Runtime;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Tests.Nodes;

namespace SessionLab.Cluster.Tests.Clustering;

public sealed class FileMembershipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_was_inserted_is_read_by_another_silo()
    {
        var (first, second) = (await OpenAsync(), await OpenAsync());
        Assert.True(await first.InsertRow(Entry(1, SiloStatus.Joining), Next(await first.ReadAll())));

        var table = await second.ReadAll();

        Assert.Equal(1, table.Version.Version);
        var (entry, _) = Assert.Single(table.Members);
        Assert.Equal((Silo(1), SiloStatus.Joining, "n1"), (entry.SiloAddress, entry.Status, entry.SiloName));
    }

    [Fact]
    public async Task Of_two_changes_of_one_version_only_one_is_made()
    {
        var (first, second) = (await OpenAsync(), await OpenAsync());
        var next = Next(await first.ReadAll());

        var made = await Task.WhenAll(first.InsertRow(Entry(1), next), second.InsertRow(Entry(2), next));

        Assert.Single(made, success => success);
        var table = await first.ReadAll();
        Assert.Equal(1, table.Version.Version);
        Assert.Single(table.Members);
    }

    [Fact]
    public async Task A_row_that_was_changed_meanwhile_is_not_changed_and_the_version_stays()
    {
        var table = await OpenAsync();
        await table.InsertRow(Entry(1, SiloStatus.Joining), Next(await table.ReadAll()));
        var read = await table.ReadAll();
        var tag = read.Members.Single().Item2;
        Assert.True(await table.UpdateRow(Entry(1, SiloStatus.Active), tag, Next(read)));

        var again = await table.UpdateRow(Entry(1, SiloStatus.Dead), tag, Next(await table.ReadAll()));

        Assert.False(again);
        var now = await table.ReadAll();
        Assert.Equal((2, SiloStatus.Active), (now.Version.Version, now.Members.Single().Item1.Status));
    }

    [Fact]
    public async Task A_row_that_is_there_is_not_inserted_again()
    {
        var table = await OpenAsync();
        await table.InsertRow(Entry(1), Next(await table.ReadAll()));

        Assert.False(await table.InsertRow(Entry(1), Next(await table.ReadAll())));

        Assert.Equal(1, (await table.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task A_sign_of_life_changes_neither_the_version_nor_the_tag()
    {
        var table = await OpenAsync();
        await table.InsertRow(Entry(1), Next(await table.ReadAll()));
        var before = await table.ReadAll();
        var alive = Entry(1, SiloStatus.Dead);
        alive.IAmAliveTime = new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc);

        await table.UpdateIAmAlive(alive);

        var after = await table.ReadAll();
        Assert.Equal((before.Version.Version, before.Members.Single().Item2), (after.Version.Version, after.Members.Single().Item2));
        Assert.Equal((alive.IAmAliveTime, SiloStatus.Active), (after.Members.Single().Item1.IAmAliveTime, after.Members.Single().Item1.Status));
    }

    [Fact]
    public async Task Many_writers_that_try_again_all_get_in()
    {
        var silos = Enumerable.Range(1, 6).ToArray();

        await Task.WhenAll(silos.Select(async silo =>
        {
            var table = await OpenAsync();
            while (!await table.InsertRow(Entry(silo), Next(await table.ReadAll())))
            {
                // Another writer was first: from the newer version once more, as Orleans does.
            }
        }));

        var all = await (await OpenAsync()).ReadAll();
        Assert.Equal((silos.Length, silos.Length), (all.Version.Version, all.Members.Count));
    }

    [Fact]
    public async Task Only_the_dead_of_long_ago_are_cleaned_away()
    {
        var table = await OpenAsync();
        var now = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var (silo, status, hoursAgo) in new[] { (1, SiloStatus.Dead, 5), (2, SiloStatus.Dead, 1), (3, SiloStatus.Active, 5) })
        {
            var entry = Entry(silo, status);
            entry.IAmAliveTime = now.UtcDateTime.AddHours(-hoursAgo);
            await table.InsertRow(entry, Next(await table.ReadAll()));
        }

        await table.CleanupDefunctSiloEntries(now.AddHours(-3));

        Assert.Equal([Silo(2), Silo(3)], (await table.ReadAll()).Members.Select(member => member.Item1.SiloAddress).OrderBy(silo => silo.Endpoint.Port));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private async Task<FileMembership> OpenAsync()
    {
        var table = new FileMembership(_folder["membership.db"], new JoinTurn(_folder["turn"]));
        await table.InitializeMembershipTable(tryInitTableVersion: true);
        return table;
    }

    private static TableVersion Next(MembershipTableData table) => table.Version.Next();

    private static SiloAddress Silo(int number) => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 10_000 + number), 1);

    private static MembershipEntry Entry(int number, SiloStatus status = SiloStatus.Active) => new()
    {
        SiloAddress = Silo(number),
        SiloName = $"n{number}",
        HostName = "host",
        Status = status,
        StartTime = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        IAmAliveTime = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
