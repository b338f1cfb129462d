using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Tests.Modes;

namespace SessionLab.Cluster.Tests.Nodes;

public sealed class PageTests
{
    [Fact]
    public async Task Without_a_login_profile_cart_and_counter_are_401_and_save_the_session()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");
        var visitor = new Visitor(3);
        await visitor.GetAsync(cluster.First, "/");

        var profile = await visitor.GetAsync(cluster.First, "/profile");
        var cart = await visitor.PostAsync(cluster.First, "/cart", ("item", "17"));
        var counter = await visitor.IncrementAsync(cluster.First);

        Assert.Equal([401, 401, 401], [profile.Status, cart.Status, counter.Status]);
        Assert.Equal("found;version=4;count=0", counter.Session);
        Assert.Null(counter.Outcome);
    }

    [Fact]
    public async Task A_wrong_password_leaves_the_session_as_it_was()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");
        var visitor = new Visitor(3);
        await visitor.GetAsync(cluster.First, "/");

        var login = await visitor.PostAsync(cluster.First, "/login", ("id", "u0003"), ("password", "guess"));

        Assert.Equal((401, "found;version=2;count=0", null), (login.Status, login.Session, login.Cookie));
    }

    [Fact]
    public async Task A_second_login_goes_on_with_what_the_session_held()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First, "u0003");
        await visitor.PostAsync(cluster.First, "/cart", ("item", "17"));

        var login = await visitor.LogInAsync(cluster.First, "u0004");

        Assert.Equal("found;version=3;count=3;user=4;tail=\"3.1 3.2 3.3\"", login.Session);
        Assert.NotNull(login.Cookie);
    }

    [Fact]
    public async Task A_logout_of_a_lost_session_shows_the_loss()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);

        var logout = await visitor.PostAsync(cluster.Second, "/logout", ("bye", "1"));

        Assert.Equal((401, "created;version=1;count=0"), (logout.Status, logout.Session));
    }

    [Fact]
    public async Task The_flaw_adopt_ids_takes_the_id_that_was_presented()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "", "adopt-ids");
        var visitor = new Visitor(3) { Cookie = "planted" };

        await visitor.GetAsync(cluster.First, "/");

        Assert.Equal("planted", visitor.Cookie);
    }

    [Fact]
    public async Task Health_answers_without_a_session()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");

        var health = await new Visitor(3).GetAsync(cluster.First, "/health");

        Assert.Equal((200, "ok", "", null), (health.Status, health.Body, health.Session, health.Cookie));
    }

    [Theory]
    [InlineData("constant", 5, 0, 5, 5)]
    [InlineData("uniform", 5, 9, 5, 9)]
    [InlineData("exponential", 5, 0, 0, 500)]
    public void Work_is_drawn_as_the_settings_say(string kind, double a, double b, double least, double most)
    {
        var settings = new NodeSettings { Name = "n1", Listen = "", Mode = "local", UserDatabase = "", Work = new WorkTime(kind, a, b) };
        var work = new WorkWait(settings, TimeProvider.System);

        var drawn = Enumerable.Range(0, 1000).Select(_ => work.Draw().TotalMilliseconds).ToArray();

        Assert.All(drawn, time => Assert.InRange(time, least, most));
        Assert.InRange(drawn.Average(), 4.5, 7.5);
        Assert.Equal(drawn[0], new WorkWait(settings, TimeProvider.System).Draw().TotalMilliseconds);
    }

    [Fact]
    public async Task A_program_tells_its_address_serves_and_stops()
    {
        using var folder = new TemporaryFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var settings = new NodeSettings { Name = "n1", Listen = "http://127.0.0.1:0", Mode = "local", UserDatabase = folder["users.db"] };
        var body = "";

        await NodeProgram.RunAsync(settings, AsyncEnumerable.Empty<NodeSettings>(), AskAsync, stop.Token);

        Assert.Equal("ok", body);

        async Task AskAsync(Uri address, SiloPorts? silo)
        {
            Assert.Null(silo);
            using var http = new HttpClient();
            body = await http.GetStringAsync(new Uri(address, "/health"), stop.Token);
            await stop.CancelAsync();
        }
    }
}
