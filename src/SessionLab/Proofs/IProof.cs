namespace SessionLab.Proofs;

/// <summary>Something that must be repeated to mean something.</summary>
public interface IProof
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>What is claimed, in one sentence.</summary>
    string Claim { get; }

    /// <summary>Repeats the experiment and says what came out.</summary>
    Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop);
}

/// <summary>How much is repeated.</summary>
public enum ProofSize
{
    /// <summary>The least that can fail.</summary>
    Small,

    /// <summary>What the claim is made with.</summary>
    Full,
}

/// <summary>One line of a proof.</summary>
/// <param name="Case">Which variant was tried.</param>
/// <param name="Prediction">What theory or the claim says.</param>
/// <param name="Measured">What was seen, the worst case included.</param>
/// <param name="Holds">True when the measured value agrees.</param>
public sealed record ProofResult(string Case, string Prediction, string Measured, bool Holds);
