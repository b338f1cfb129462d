using SessionLab.Core.Survival;

namespace SessionLab.Core.Reports.Wording;

/// <summary>The survival matrix in words.</summary>
public static class SurvivalWords
{
    /// <summary>A situation's name.</summary>
    public static string Name(Situation situation, Words words) => words.Say("situation." + situation.Key);

    /// <summary>A cell; null, which is no cell, as a question mark.</summary>
    public static string Of(Cell? cell, Words words) => cell is { } known ? words.Say("cell." + Words.Key(known)) : "?";

    /// <summary>Why a mode whose claims say so comes to this cell.</summary>
    /// <exception cref="KeyNotFoundException">No claims come to this cell in this situation.</exception>
    public static string Why(Situation situation, Cell cell, Words words) => words.Say($"why.{situation.Key}_{Words.Key(cell)}");
}
