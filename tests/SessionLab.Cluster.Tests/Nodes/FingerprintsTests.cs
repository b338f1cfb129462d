using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Tests.Nodes;

public sealed class FingerprintsTests
{
    [Fact]
    public void Many_more_ids_than_there_are_places_keep_their_own_from_every_thread()
    {
        var known = new Fingerprints();
        var ids = Enumerable.Range(0, 20_000).Select(number => $"session-{number}").ToList();

        Parallel.For(0, 4, _ =>
        {
            foreach (var id in ids)
            {
                Assert.Equal(LedgerSyntax.Fingerprint(id), known.Of(id));
                Assert.Equal(LedgerSyntax.Fingerprint(id), known.Of(id));
            }
        });
    }
}
