using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Tests.Sessions;

/// <summary>Why a save was refused, as the ledger writes it.</summary>
public sealed class RefusalReasonTests
{
    [Theory]
    [InlineData("READONLY You can't write against a read only replica.", "read-only")]
    [InlineData("NOREPLICAS Not enough good replicas to write.", "read-only")] // what the fault read-only-store makes a server say
    [InlineData("LOADING Redis is loading the dataset in memory", "unreachable")]
    public void A_store_that_takes_no_writes_is_told_from_one_that_is_not_there(string said, string reason) =>
        Assert.Equal(reason, SessionRefusedException.NotApplied(new InvalidOperationException(said)).Reason);
}
