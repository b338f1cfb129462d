namespace SessionLab.Core.Causes.Rules;

/// <summary>The copy had been sent, and came to the node after it had looked.</summary>
internal sealed class CopyLate : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "copy_late";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) => Telling.About(loss) is { IsLate: true, Came: { } came } told
        ? [told.Operation.ToString(), loss.NameOf(told.Node), LossFile.Seconds(Math.Max(0, came.AtUs - told.AtUs)), LossFile.Seconds(told.Of.AtUs)]
        : null;
}
