using SessionLab.Core.Records;

namespace SessionLab.Core.Causes.Rules;

/// <summary>Nobody had used the session for its idle timeout, or it had lived for its absolute one.</summary>
internal sealed class Expired : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "expired";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        if (loss.Missing is null || loss.LastSave is not { } last)
            return null;
        var idleUs = loss.LookedUs - last.AtUs;
        var ageUs = loss.LookedUs - loss.Session!.Saves[0].AtUs;
        return loss.Missing.Reason == TroubleReason.Expired || idleUs >= loss.Limits.IdleUs || ageUs >= loss.Limits.AbsoluteUs
            ? [loss.Operation.ToString(), LossFile.Seconds(idleUs), LossFile.Seconds(ageUs)]
            : null;
    }
}
