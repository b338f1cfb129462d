namespace SessionLab.Proofs.Instruments;

/// <summary>Looks at a lab from outside, again and again, until something holds.</summary>
internal static class Looking
{
    private const int BytesUnderLoad = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>True as soon as it holds; false when it does not for a minute.</summary>
    public static async Task<bool> UntilAsync(Func<bool> condition, CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(since) > Patience)
                return false;
            await Task.Delay(BetweenLooks, stop);
        }

        return true;
    }

    /// <summary>True as soon as clients are at work: the nodes of a run below <paramref name="folder"/> write their ledgers.</summary>
    public static Task<bool> UntilUnderLoadAsync(string folder, CancellationToken stop) => UntilAsync(
        () => Directory.EnumerateFiles(folder, "*.log", SearchOption.AllDirectories)
            .Any(file => Path.GetFileName(Path.GetDirectoryName(file)) == "ledger" && new FileInfo(file).Length > BytesUnderLoad),
        stop);
}
