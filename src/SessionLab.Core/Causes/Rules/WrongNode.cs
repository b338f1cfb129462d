namespace SessionLab.Core.Causes.Rules;

/// <summary>The state was in the memory of a node that lived, and the request had come to another.</summary>
internal sealed class WrongNode : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "wrong_node";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        if (loss.Keeping is not (Keeping.OneNode or Keeping.Copies) || loss.LastSave is not { } last)
            return null;
        var holders = loss.Holders(loss.LookedUs);
        return holders.Count > 0 && !holders.Contains((loss.Node, loss.Incarnation))
            ? [loss.Operation.ToString(), loss.NameOf(loss.Node), loss.NameOf(last.Node), LossFile.Seconds(last.AtUs)]
            : null;
    }
}
