using SessionLab.Core.Records;

namespace SessionLab.Core.Causes.Rules;

/// <summary>The client had its answer, and the save behind it failed, or came after somebody had already looked.</summary>
internal sealed class CommitSwallowed : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "commit_swallowed";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        var save = loss.Write is { } write ? (write.AckUs is null ? null : write.Save) : First(loss);
        if (save is null)
            return null;
        var failed = save.Verb == LedgerVerb.Saving;
        var late = save.AtUs > (loss.Write?.AckUs ?? loss.LookedUs) || WasNotThereYet(loss);
        return failed || late ? [save.Operation.ToString(), loss.NameOf(save.Node), LossFile.Seconds(save.AtUs)] : null;
    }

    // A save is written down when it is begun. Who was sent after its answer, loaded a state from before it, and found nobody else's either,
    // came before it had arrived.
    private static bool WasNotThereYet(LossFile loss) => loss is { Keeping: Keeping.Store, LoadedBefore: true, Overwriter: null };

    // Where the whole session is missing, no state of it had been taken when the node looked.
    private static LedgerRecord? First(LossFile loss) =>
        loss.Missing is not null && loss.Session is { Saves: [var first, ..] } && loss.LastSave is null ? first : null;
}
