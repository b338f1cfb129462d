using SessionLab.Core.Records;

namespace SessionLab.Core.Causes.Rules;

/// <summary>The node could not ask the store, and went on as if there were no session.</summary>
internal sealed class StoreUnreachable : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "store_unreachable";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) =>
        loss.Missing is { Reason: TroubleReason.Unreachable } ? [loss.Operation.ToString(), loss.NameOf(loss.Node)] : null;
}
