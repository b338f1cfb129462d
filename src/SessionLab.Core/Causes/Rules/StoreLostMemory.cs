using SessionLab.Core.Records;

namespace SessionLab.Core.Causes.Rules;

/// <summary>The store had confirmed the session, nobody had ended it and its time was not over, and the store did not know it any more.</summary>
internal sealed class StoreLostMemory : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "store_lost_memory";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) =>
        loss.Keeping == Keeping.Store && loss.Missing is { Reason: TroubleReason.Unknown } && loss.LastSave is { } last && !IsFoundAgain(loss)
            ? [loss.Operation.ToString(), loss.NameOf(last.Node), LossFile.Seconds(last.AtUs), LossFile.Seconds(loss.LookedUs)]
            : null;

    // What is found again was not forgotten. A save that was already under way proves nothing.
    private static bool IsFoundAgain(LossFile loss) =>
        loss.Session!.Saves.Any(save => save.AtUs > loss.EndUs && save.Verb == LedgerVerb.Saved && save.Version > loss.LastSave!.Version);
}
