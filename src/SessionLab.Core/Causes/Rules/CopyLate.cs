namespace SessionLab.Core.Causes.Rules;

/// <summary>The copy had been sent, and came to the node after it had looked.</summary>
internal sealed class CopyLate : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "copy_late";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        if (loss.Keeping != Keeping.Copies || loss.LastSave is not { } last)
            return null;
        var (node, lookedUs) = loss.Overwriter is { } over ? (over.Node, over.AtUs) : (loss.Node, loss.LookedUs);
        var came = loss.Session!.Copies.FirstOrDefault(copy => !copy.Missed && copy.Node == node && copy.Version >= last.Version);
        return came is not null && came.AtUs > lookedUs
            ? [loss.Operation.ToString(), loss.NameOf(node), LossFile.Seconds(came.AtUs - lookedUs), LossFile.Seconds(last.AtUs)]
            : null;
    }
}
