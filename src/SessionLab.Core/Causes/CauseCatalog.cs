using SessionLab.Core.Causes.Rules;

namespace SessionLab.Core.Causes;

/// <summary>Every cause of a loss.</summary>
public static class CauseCatalog
{
    /// <summary>What no rule can prove: the lab does not understand its own run.</summary>
    public const string Unexplained = "unexplained";

    /// <summary>
    /// In the order in which they are asked; the first that is proved is the cause. First what a node itself says, then what was never
    /// kept, then who died, who wrote, what did not arrive, and last what can only be said because nothing before it is true.
    /// </summary>
    public static IReadOnlyList<ICauseRule> All { get; } =
    [
        new KeyMismatch(),
        new Ended(),
        new Expired(),
        new Evicted(),
        new StoreUnreachable(),
        new RefusedByReadOnlyStore(),
        new CommitSwallowed(),
        new NodeDied(),
        new ZombieWrote(),
        new Overwritten(),
        new NewcomerNotFilled(),
        new CopyLate(),
        new CopyLost(),
        new StoreLostMemory(),
        new WrongNode(),
        new NeverAcknowledged(),
    ];

    /// <summary>The cause of a loss, and what proves it.</summary>
    public static (string Cause, IReadOnlyList<string> Proof) Name(LossFile loss)
    {
        foreach (var rule in All)
        {
            if (rule.Prove(loss) is { } proof)
                return (rule.Key, proof);
        }

        return (Unexplained, [loss.Operation.ToString(), LossFile.Seconds(loss.EndUs)]);
    }
}
