namespace SessionLab.Core.Causes.Rules;

/// <summary>The copy never came to a node that was to hold it.</summary>
internal sealed class CopyLost : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "copy_lost";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss)
    {
        if (loss.Keeping != Keeping.Copies || loss.LastSave is not { } last)
            return null;
        var node = loss.Untold?.Node ?? loss.Overwriter?.Node ?? loss.Node;
        var due = loss.CopiesEverywhere || loss.Session!.Copies.Any(copy => copy.Missed && loss.IndexOf(copy.Peer) == node);
        return node != last.Node && due && loss.CopyOf(last, node) is null
            ? [loss.Operation.ToString(), loss.NameOf(last.Node), loss.NameOf(node), LossFile.Seconds(last.AtUs)]
            : null;
    }
}
