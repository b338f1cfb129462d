using SessionLab.Core.Records;

namespace SessionLab.Core.Causes.Rules;

/// <summary>The session had been ended, by a logout or by an order to, before it was presented again.</summary>
internal sealed class Ended : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "ended";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        if (loss.Missing is null)
            return null;
        var end = loss.Session?.End is { } seen && seen.AtUs < loss.LookedUs ? seen : null;
        return end is not null ? [loss.Operation.ToString(), end.Operation.ToString(), loss.NameOf(end.Node), LossFile.Seconds(end.AtUs)]
            : loss.Missing.Reason == TroubleReason.Ended ? [loss.Operation.ToString(), "?", loss.NameOf(loss.Node), LossFile.Seconds(loss.LookedUs)] : null;
    }
}
