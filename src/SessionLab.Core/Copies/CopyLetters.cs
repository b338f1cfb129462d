namespace SessionLab.Core.Copies;

/// <summary>States as single characters, for rows with a character for each round.</summary>
public static class CopyLetters
{
    private const string ByState = ".PcSM?";

    /// <summary>The character of a state.</summary>
    public static char Of(CopyState state) => ByState[(int)state];
}
