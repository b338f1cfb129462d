namespace SessionLab.Core.Causes.Rules;

/// <summary>A node stood still between loading the session and saving it: it woke up and put a state that was long outdated over the write.</summary>
internal sealed class ZombieWrote : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "zombie_wrote";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) =>
        loss is { Overwriter: { } over, Write.Save: { } lost, Slept: { } still }
            ?
            [
                lost.Operation.ToString(), LossFile.Seconds(lost.AtUs), over.Operation.ToString(), loss.NameOf(over.Node),
                LossFile.Seconds(still.ToUs - still.FromUs),
            ]
            : null;
}
