namespace SessionLab.Running;

/// <summary>Who comes when in a round: A B C, then C A B, then B C A, so that nobody always follows the same one and drift hits all alike.</summary>
public static class Rotation
{
    /// <summary>The same things, the last <paramref name="round"/> of them first.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> all, int round) =>
        Enumerable.Range(0, all.Count).Select(place => all[(place + all.Count - (round % all.Count)) % all.Count]);
}
