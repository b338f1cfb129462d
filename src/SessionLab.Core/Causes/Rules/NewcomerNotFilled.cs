namespace SessionLab.Core.Causes.Rules;

/// <summary>The node began after the state had been saved, and had not been given it although others held it.</summary>
internal sealed class NewcomerNotFilled : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "newcomer_not_filled";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        if (loss.Keeping != Keeping.Copies || loss.LastSave is not { } last || loss.BeganUs(loss.Node, loss.Incarnation) is not { } beganUs)
            return null;
        var due = loss.CopiesEverywhere || loss.HasHeld(loss.Node);
        return beganUs > last.AtUs && due && !loss.Holders(loss.LookedUs).Contains((loss.Node, loss.Incarnation))
            ? [loss.Operation.ToString(), loss.NameOf(loss.Node), LossFile.Seconds(beganUs), LossFile.Seconds(last.AtUs)]
            : null;
    }
}
