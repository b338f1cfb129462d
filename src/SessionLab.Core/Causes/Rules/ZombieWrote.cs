namespace SessionLab.Core.Causes.Rules;

/// <summary>A node that had stood still since before the write woke up and put the state it had loaded before over it.</summary>
internal sealed class ZombieWrote : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "zombie_wrote";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) =>
        loss.Overwriter is { } over && loss.Write?.Save is { } lost && loss.Standstill(over.Node, lost.AtUs) is { } still
            ?
            [
                lost.Operation.ToString(), LossFile.Seconds(lost.AtUs), over.Operation.ToString(), loss.NameOf(over.Node),
                LossFile.Seconds(still.ToUs - still.FromUs),
            ]
            : null;
}
