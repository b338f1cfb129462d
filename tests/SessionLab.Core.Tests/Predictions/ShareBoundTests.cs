using SessionLab.Core.Predictions;

namespace SessionLab.Core.Tests.Predictions;

public sealed class ShareBoundTests
{
    // None of n: 1 − 0.05^(1/n).
    [Theory]
    [InlineData(0, 20, 0.1391)]
    [InlineData(0, 59, 0.0495)]
    [InlineData(1, 20, 0.2161)]
    public void The_exact_upper_bound_comes_out(long hits, long tries, double bound) => Assert.Equal(bound, ShareBound.Upper(hits, tries), 4);

    [Fact]
    public void All_or_nothing_tried_bound_nothing() => Assert.Equal((1.0, 1.0), (ShareBound.Upper(5, 5), ShareBound.Upper(0, 0)));
}
