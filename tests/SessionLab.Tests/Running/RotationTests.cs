using SessionLab.Running;

namespace SessionLab.Tests.Running;

public sealed class RotationTests
{
    [Fact]
    public void Who_comes_first_moves_on_from_round_to_round() =>
        Assert.Equal(["ABC", "CAB", "BCA", "ABC"], Enumerable.Range(0, 4).Select(round => string.Concat(Rotation.Of(["A", "B", "C"], round))));
}
