using SessionLab.Core.Records;

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
        var (asker, node, lookedUs) = Asked(loss);
        var knewNothing = loss.Untold is not null || loss.Overwriter is not null;
        return loss.CopyOf(last, node) is { } came && (knewNothing || came.AtUs > lookedUs)
            ? [asker.ToString(), loss.NameOf(node), LossFile.Seconds(Math.Max(0, came.AtUs - lookedUs)), LossFile.Seconds(last.AtUs)]
            : null;
    }

    // Who saved a state from before the write had looked before the copy was held, even if it came in before that save.
    private static (OperationId Operation, int Node, long AtUs) Asked(LossFile loss) => loss switch
    {
        { Untold: not null } => (loss.Operation, loss.Node, loss.StartUs),
        { Overwriter: { } over } => (over.Operation, over.Node, over.AtUs),
        _ => (loss.Operation, loss.Node, loss.LookedUs),
    };
}
