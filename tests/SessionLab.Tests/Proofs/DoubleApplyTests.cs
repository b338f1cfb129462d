using SessionLab.Proofs;

namespace SessionLab.Tests.Proofs;

public sealed class DoubleApplyTests
{
    [Fact]
    public async Task A_write_without_a_body_is_applied_up_to_four_times_and_one_with_a_body_once() => Assert.All(
        await new DoubleApplyProof().RunAsync(ProofSize.Small, seed: 1, TestContext.Current.CancellationToken),
        result => Assert.True(result.Holds, $"{result.Case}: predicted {result.Prediction}, measured {result.Measured}"));
}
