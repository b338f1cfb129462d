using SessionLab.Core.Records;

namespace SessionLab.Core.Causes.Rules;

/// <summary>The state was acknowledged, and the store, which took no writes, had refused it.</summary>
internal sealed class RefusedByReadOnlyStore : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "refused_by_read_only_store";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        var refused = loss.Session?.Failures.LastOrDefault(failure => failure.Reason == TroubleReason.ReadOnly && failure.AtUs <= loss.EndUs && Concerns(loss, failure));
        return refused is null ? null : [refused.Operation.ToString(), loss.NameOf(refused.Node), LossFile.Seconds(refused.AtUs)];
    }

    // Where the whole session is missing, it was refused only when no state of it was ever taken.
    private static bool Concerns(LossFile loss, SessionTrouble failure) =>
        loss.Write is { } write ? failure.Operation == write.Id : loss.Missing is not null && loss.LastSave is null;
}
