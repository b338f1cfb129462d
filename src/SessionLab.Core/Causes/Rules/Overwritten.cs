namespace SessionLab.Core.Causes.Rules;

/// <summary>A request that had loaded the session before the write was saved came after it, and knew nothing of it.</summary>
internal sealed class Overwritten : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "overwritten";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        if (loss.Overwriter is not { } over || loss.Write is not { Save: { } lost } write)
            return null;
        // Among copies an older state can also be one that had not been told yet: only requests that overlapped overwrote
        // each other, and not where the asked node itself had not been told.
        if (loss.Keeping == Keeping.Copies && (!write.Overlapped || loss.Untold is not null))
            return null;
        return [lost.Operation.ToString(), loss.NameOf(lost.Node), over.Operation.ToString(), loss.NameOf(over.Node), LossFile.Seconds(over.AtUs)];
    }
}
