namespace SessionLab.Core.Causes.Rules;

/// <summary>Every node that held the state was silent by then, and stayed so.</summary>
internal sealed class NodeDied : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "node_died";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        if (loss.Keeping is not (Keeping.OneNode or Keeping.Copies) || loss.LastSave is not { } last)
            return null;
        var holders = loss.Holders(loss.LookedUs);
        var silent = holders.Select(holder => loss.SilentSince(holder.Node, holder.Incarnation, loss.LookedUs)).ToList();
        return holders.Count == 0 || silent.Contains(null)
            ? null
            : [loss.Operation.ToString(), loss.NameOf(last.Node), LossFile.Seconds(last.AtUs), LossFile.Seconds(silent.Max()!.Value)];
    }
}
