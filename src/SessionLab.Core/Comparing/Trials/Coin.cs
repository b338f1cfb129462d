using SessionLab.Core.Randomness;

namespace SessionLab.Core.Comparing.Trials;

/// <summary>Who goes first in a pair: a seeded coin, so that whatever the second run of a pair suffers or enjoys falls on both arms alike.</summary>
public static class Coin
{
    /// <summary>The arm that is run first.</summary>
    /// <param name="seed">The trial's.</param>
    /// <param name="pair">From 0.</param>
    /// <param name="place">Of the mode in the plan, from 0: each mode has a coin of its own.</param>
    public static Arm First(ulong seed, int pair, int place) =>
        SeededDraws.For(seed, $"trial pair {place}", pair).NextBelow(2) == 0 ? Arm.A : Arm.B;
}
