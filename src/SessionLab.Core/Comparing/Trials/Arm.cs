namespace SessionLab.Core.Comparing.Trials;

/// <summary>One side of a trial.</summary>
public enum Arm
{
    /// <summary>What there was before.</summary>
    A,

    /// <summary>What is held against it.</summary>
    B,
}
