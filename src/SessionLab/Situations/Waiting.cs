using System.Diagnostics;

namespace SessionLab.Situations;

/// <summary>Looks again and again, up to a limit that only a broken cluster reaches.</summary>
public sealed class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly long _began = Stopwatch.GetTimestamp();

    /// <summary>True when the limit has passed.</summary>
    public bool IsOver => Stopwatch.GetElapsedTime(_began) > Limit;

    /// <summary>Looks until something holds.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what, CancellationToken stop)
    {
        var waiting = new Waiting();
        while (!await holds())
        {
            if (!await waiting.GoesOnAsync(stop))
                throw new TimeoutException($"this was waited for and never came: {what}");
        }
    }

    /// <summary>True when it is time for another look; false when the limit has passed.</summary>
    public async Task<bool> GoesOnAsync(CancellationToken stop)
    {
        if (IsOver)
            return false;
        await Task.Delay(BetweenLooks, stop);
        return true;
    }
}
