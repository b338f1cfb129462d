using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Workloads;

public sealed class SessionSizeTests
{
    [Fact]
    public void A_full_tail_alone_fits_a_cookie_under_either_signature()
    {
        Assert.True(SessionSize.FitsCookie(Sized(0, "HS256")));
        Assert.True(SessionSize.FitsCookie(Sized(0, "RS256")));
    }

    [Fact]
    public void Two_kilobytes_of_filler_do_not_fit() => Assert.False(SessionSize.FitsCookie(Sized(2048, "HS256")));

    [Fact]
    public void The_longer_signature_leaves_less_room()
    {
        Assert.True(SessionSize.FitsCookie(Sized(1600, "HS256")));
        Assert.False(SessionSize.FitsCookie(Sized(1600, "RS256")));
    }

    [Fact]
    public void Three_bytes_of_filler_cost_four_of_cookie() => Assert.Equal(
        400, SessionSize.LargestCookie(Sized(600, "HS256")) - SessionSize.LargestCookie(Sized(300, "HS256")));

    [Fact]
    public void The_estimate_is_not_below_a_token_with_a_full_tail()
    {
        var tail = string.Join(' ', Enumerable.Repeat("9999.1000000", 64));
        var claims = "{\"iss\":\"sessionlab\",\"aud\":\"sessionlab\",\"sub\":\"u0999\",\"iat\":1795413953,\"nbf\":1795413953,\"exp\":1795415153,"
            + $"\"jti\":\"{new string('x', 43)}\",\"sid\":\"{new string('x', 43)}\",\"version\":1000000,\"user\":999,\"count\":1000000,"
            + $"\"tail\":\"{tail}\",\"filler\":\"{new string('x', 500)}\"}}";
        var token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(claims)).TrimEnd('=');
        var cookie = $"session={token}.{new string('x', 43)}";
        Assert.InRange(SessionSize.LargestCookie(Sized(500, "HS256")), cookie.Length, cookie.Length * 1.15);
    }

    private static Scenario Sized(int size, string signature) => new()
    {
        Name = "sized",
        Workload = new WorkloadDials { Size = size },
        Cluster = new ClusterShape { Signature = signature },
    };
}
