using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SessionLab.Cluster.Clocks;

namespace SessionLab.Cluster.Nodes;

/// <summary>Waits in every page as an application's own work would take; drawn from a generator of the node.</summary>
/// <param name="settings">Says how long.</param>
/// <param name="machine">The machine's clock: the wait is real.</param>
public sealed class WorkWait(NodeSettings settings, TimeProvider machine)
{
    private readonly Lock _turn = new();
    private readonly Random _random = new(Seed(settings));
    private readonly Lazy<Timekeeper> _keeper = new(() => new Timekeeper(machine));

    /// <summary>Waits for the next drawn time.</summary>
    public Task WaitAsync(CancellationToken stop)
    {
        var time = Draw();
        return time > TimeSpan.Zero ? WaitAsync(time, stop) : Task.CompletedTask;
    }

    /// <summary>The next waiting time.</summary>
    public TimeSpan Draw()
    {
        var work = settings.Work;
        return TimeSpan.FromMilliseconds(work.Kind switch
        {
            "constant" => work.A,
            "exponential" => -work.A * Math.Log(1 - Next()),
            "uniform" => work.A + ((work.B - work.A) * Next()),
            _ => throw new ArgumentException($"work: {work.Kind}; allowed: constant, exponential, uniform"),
        });
    }

    private async Task WaitAsync(TimeSpan time, CancellationToken stop)
    {
        await _keeper.Value.Until(machine.GetTimestamp() + (long)(time.TotalSeconds * machine.TimestampFrequency)).WaitAsync(stop);
        // A page must not run in the thread that keeps the time.
        await Task.Yield();
    }

    private double Next()
    {
        lock (_turn)
            return _random.NextDouble();
    }

    // Nodes must not draw the same times, nor a node the same ones after a restart.
    private static int Seed(NodeSettings settings)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{settings.Seed}/{settings.Name}/{settings.Incarnation}");
        return BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
