using System.Buffers.Text;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SessionLab.Cluster.Tests.Nodes;

namespace SessionLab.Cluster.Tests.Modes;

/// <summary>Tokens that the library would take with its defaults, and the mode must not.</summary>
public sealed class JwtTests
{
    private static readonly DateTime Now = new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_token_like_the_nodes_own_is_accepted() => Assert.Equal("found", await StateAsync(_ => { }));

    [Fact]
    public async Task A_token_ends_with_its_last_second() =>
        Assert.Equal("created", await StateAsync(token => token.Expires = Now));

    [Fact]
    public async Task A_token_without_an_end_is_no_good() =>
        Assert.Equal("created", await StateAsync(token => token.Expires = null));

    [Fact]
    public async Task A_token_of_another_type_is_no_good() =>
        Assert.Equal("created", await StateAsync(token => token.TokenType = "at+jwt"));

    [Fact]
    public async Task A_token_for_somebody_else_is_no_good() =>
        Assert.Equal("created", await StateAsync(token => token.Audience = "elsewhere"));

    [Fact]
    public async Task A_token_with_an_extension_the_node_must_understand_is_no_good() =>
        Assert.Equal("created", await StateAsync(token =>
            token.AdditionalHeaderClaims = new Dictionary<string, object> { ["crit"] = new[] { "b64" } }));

    [Fact]
    public async Task A_token_with_another_algorithm_under_the_same_key_is_no_good()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "RS256");
        var key = SessionLab.Cluster.Tokens.SigningKey.Read("RS256", cluster.Settings.SigningKey).Key;

        Assert.Equal("found", await PresentAsync(cluster, Token(new SigningCredentials(key, "RS256"), _ => { })));
        Assert.Equal("created", await PresentAsync(cluster, Token(new SigningCredentials(key, "PS256"), _ => { })));
    }

    [Fact]
    public async Task A_token_without_signature_is_no_good()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "HS256");
        var payload = Token(Key(cluster), _ => { }).Split('.')[1];
        var header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}"""));

        Assert.Equal("created", await PresentAsync(cluster, $"{header}.{payload}."));
    }

    [Fact]
    public async Task A_padded_signature_is_no_good()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "HS256");

        Assert.Equal("created", await PresentAsync(cluster, Token(Key(cluster), _ => { }) + "="));
    }

    [Fact]
    public async Task The_token_holds_the_registered_claims()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "HS256");
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);

        var token = new JsonWebToken(visitor.Cookie);

        Assert.Equal(("sessionlab", "u0003", "HS256", "JWT"), (token.Issuer, token.Subject, token.Alg, token.Typ));
        Assert.Equal((Now, Now.AddMinutes(20)), (token.IssuedAt, token.ValidTo));
        Assert.All(["aud", "jti", "sid"], claim => Assert.NotEmpty(token.GetPayloadValue<string>(claim)));
    }

    [Fact]
    public async Task Issuing_a_token_again_moves_neither_the_login_nor_the_last_end()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "HS256", settings => settings with { AbsoluteTimeout = TimeSpan.FromMinutes(30) });
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        cluster.Clock.Advance(TimeSpan.FromMinutes(15));
        await visitor.GetAsync(cluster.First, "/main");

        var token = new JsonWebToken(visitor.Cookie);

        Assert.Equal((Now.AddMinutes(15), Now.AddMinutes(30)), (token.IssuedAt, token.ValidTo));
        Assert.Equal(new DateTimeOffset(Now).ToUnixTimeSeconds(), token.GetPayloadValue<long>("auth_time"));
    }

    private static async Task<string> StateAsync(Action<SecurityTokenDescriptor> change)
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "HS256");
        return await PresentAsync(cluster, Token(Key(cluster), change));
    }

    private static SigningCredentials Key(ClusterUnderTest cluster) =>
        SessionLab.Cluster.Tokens.SigningKey.Read("HS256", cluster.Settings.SigningKey);

    private static async Task<string> PresentAsync(ClusterUnderTest cluster, string token) =>
        (await new Visitor(3) { Cookie = token }.GetAsync(cluster.First, "/main")).State;

    private static string Token(SigningCredentials key, Action<SecurityTokenDescriptor> change)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = "sessionlab",
            Audience = "sessionlab",
            IssuedAt = Now,
            Expires = Now.AddMinutes(5),
            SigningCredentials = key,
            Claims = new Dictionary<string, object> { ["sid"] = "a", ["version"] = 1, ["count"] = 0, ["created"] = 0 },
        };
        change(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }
}
