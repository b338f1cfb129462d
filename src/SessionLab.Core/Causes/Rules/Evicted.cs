using SessionLab.Core.Records;

namespace SessionLab.Core.Causes.Rules;

/// <summary>The node had thrown the session out of its memory, to make room.</summary>
internal sealed class Evicted : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "evicted";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) =>
        loss.Missing is { Reason: TroubleReason.Evicted } ? [loss.Operation.ToString(), loss.NameOf(loss.Node)] : null;
}
