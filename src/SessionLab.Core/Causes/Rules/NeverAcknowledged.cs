namespace SessionLab.Core.Causes.Rules;

/// <summary>Nobody had been told that the write was applied: it showed once, and is gone.</summary>
internal sealed class NeverAcknowledged : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "never_acknowledged";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) =>
        loss.Write is { AckUs: null } write ? [write.Id.ToString(), loss.Operation.ToString()] : null;
}
