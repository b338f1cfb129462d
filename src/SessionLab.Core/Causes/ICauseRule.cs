namespace SessionLab.Core.Causes;

/// <summary>One reason for which a session, or a part of it, can be lost.</summary>
public interface ICauseRule
{
    /// <summary>Its name: a key of the sections <c>cause</c> and <c>proof</c> of the word files.</summary>
    string Key { get; }

    /// <summary>What proves it, as the arguments of its sentence; null when the evidence proves it not.</summary>
    IReadOnlyList<string>? Prove(LossFile loss);
}
