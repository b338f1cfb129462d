using SessionLab.Core.Records;

namespace SessionLab.Core.Causes.Rules;

/// <summary>The node holds another key than the one that signed what the client presented.</summary>
internal sealed class KeyMismatch : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "key_mismatch";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) =>
        loss.Missing is { Reason: TroubleReason.Key } ? [loss.Operation.ToString(), loss.NameOf(loss.Node)] : null;
}
