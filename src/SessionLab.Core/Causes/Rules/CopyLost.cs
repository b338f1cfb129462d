namespace SessionLab.Core.Causes.Rules;

/// <summary>The copy never came to a node that was to hold it.</summary>
internal sealed class CopyLost : ICauseRule
{
    /// <inheritdoc/>
    public string Key => "copy_lost";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Prove(LossFile loss) => Telling.About(loss) is { Came: null } told && told.Node != told.Of.Node && IsDue(loss, told.Node)
        ? [told.Operation.ToString(), loss.NameOf(told.Of.Node), loss.NameOf(told.Node), LossFile.Seconds(told.Of.AtUs)]
        : null;

    private static bool IsDue(LossFile loss, int node) =>
        loss.CopiesEverywhere || loss.Session!.Copies.Any(copy => copy.Missed && loss.IndexOf(copy.Peer) == node);
}
