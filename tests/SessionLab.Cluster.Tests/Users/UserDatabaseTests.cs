using Microsoft.Data.Sqlite;
using SessionLab.Cluster.Tests.Nodes;
using SessionLab.Cluster.Timing;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Tests.Users;

public sealed class UserDatabaseTests
{
    private static readonly RequestMeter Nobody = new(TimeProvider.System);

    [Fact]
    public async Task A_user_is_known_by_id_and_password()
    {
        using var folder = new TemporaryFolder();
        using var users = new UserDatabase(await UserDatabase.EnsureAsync(folder.Path, workFactor: 2, users: 13));

        Assert.Equal(12, users.Verify("u0012", "password-u0012", Nobody)?.Number);
        Assert.Null(users.Verify("u0012", "password-u0011", Nobody));
        Assert.Null(users.Find("u0013", Nobody));
    }

    [Fact]
    public async Task Missing_users_are_added_and_the_others_stay()
    {
        using var folder = new TemporaryFolder();
        var file = await UserDatabase.EnsureAsync(folder.Path, workFactor: 2, users: 3);
        await RenameAsync(file, "u0002");

        await UserDatabase.EnsureAsync(folder.Path, workFactor: 2, users: 5);

        using var users = new UserDatabase(file);
        Assert.Equal("kept", users.Find("u0002", Nobody)?.Name);
        Assert.NotNull(users.Verify("u0004", "password-u0004", Nobody));
    }

    [Fact]
    public async Task Two_who_make_the_users_at_once_do_not_disturb_each_other()
    {
        using var folder = new TemporaryFolder();

        var files = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => UserDatabase.EnsureAsync(folder.Path, workFactor: 2, users: 50)));

        using var users = new UserDatabase(files.Distinct().Single());
        Assert.All(Enumerable.Range(0, 50), number => Assert.NotNull(users.Find(UserDatabase.IdOf(number), Nobody)));
    }

    private static async Task RenameAsync(string file, string id)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "update users set name = 'kept' where id = @id";
        command.Parameters.AddWithValue("@id", id);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
