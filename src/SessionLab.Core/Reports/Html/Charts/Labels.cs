namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>Labels beside lines and points, moved apart where they would lie on each other.</summary>
internal static class Labels
{
    /// <summary>The places nearest to those wanted that keep a distance and stay between two bounds; in the order given.</summary>
    /// <param name="wanted">Where each would lie best.</param>
    /// <param name="distance">From one to the next.</param>
    /// <param name="low">The least place.</param>
    /// <param name="high">The greatest place.</param>
    public static double[] Apart(IReadOnlyList<double> wanted, double distance, double low, double high)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(index => wanted[index]).ToArray();
        var placed = wanted.ToArray();
        for (var at = 0; at < order.Length; at++)
            placed[order[at]] = Math.Max(placed[order[at]], at == 0 ? low : placed[order[at - 1]] + distance);
        for (var at = order.Length - 1; at >= 0; at--)
            placed[order[at]] = Math.Min(placed[order[at]], at == order.Length - 1 ? high : placed[order[at + 1]] - distance);
        return placed;
    }
}
