using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Tests.Copying;

/// <summary>The dials change what the mode promises, and nothing else does.</summary>
public sealed class CopyPromiseTests
{
    [Theory]
    [InlineData(null, "applied", "random", Reach.AnyNode, true, true, ParallelSaves.Refused)]
    [InlineData(2, "applied", "random", Reach.AnyNode, true, true, ParallelSaves.Refused)]
    [InlineData(1, "applied", "random", Reach.OwnNode, true, true, ParallelSaves.LastWins)]
    [InlineData(1, "applied", "session-key", Reach.AnyNode, true, true, ParallelSaves.Refused)]
    [InlineData(null, "received", "random", Reach.Eventually, true, false, ParallelSaves.LastWins)]
    [InlineData(null, "none", "random", Reach.Eventually, false, false, ParallelSaves.LastWins)]
    [InlineData(1, "none", "random", Reach.OwnNode, false, false, ParallelSaves.LastWins)]
    public void The_claims_follow_the_dials(
        int? copies, string acknowledge, string policy, Reach reach, bool nodeDeath, bool revocable, ParallelSaves parallel)
    {
        var cluster = new ClusterSettings
        {
            Mode = "copy",
            Folder = "",
            Nodes = 3,
            Policy = policy,
            Copying = new CopySettings { Copies = copies, Acknowledge = acknowledge },
        };

        var claims = CopyMode.Entry.ClaimsUnder(cluster);

        Assert.Equal((reach, nodeDeath, revocable, parallel), (claims.Reach, claims.NodeDeath, claims.Revocable, claims.Parallel));
    }

    [Fact]
    public void The_catalog_shows_the_claims_of_the_dials_as_they_stand_at_first() =>
        Assert.Equal(CopyMode.Entry.Claims, CopyMode.Entry.ClaimsUnder(new ClusterSettings { Mode = "copy", Folder = "" }));
}
