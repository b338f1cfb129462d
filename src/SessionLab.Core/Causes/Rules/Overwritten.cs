using SessionLab.Core.Records;

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
        if (loss.Keeping == Keeping.Copies && !(write.Overlapped && AtTheSameTime(lost, over) && !Telling.IsUntold(loss)))
            return null;
        return [lost.Operation.ToString(), loss.NameOf(lost.Node), over.Operation.ToString(), loss.NameOf(over.Node), LossFile.Seconds(over.AtUs)];
    }

    // Among copies an older state can also be one that had not been told yet. A client that saved before had its answer by then.
    private static bool AtTheSameTime(LedgerRecord lost, LedgerRecord over) =>
        over.AtUs > lost.AtUs || over.Operation.Client != lost.Operation.Client;
}
