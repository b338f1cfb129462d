using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SessionLab.Cluster.Clocks;

namespace SessionLab.Cluster.Nodes;

/// <summary>Waits in every page as an application's own work would take, and in every load as a slower store would; drawn from a generator of the node.</summary>
/// <param name="settings">Says how long.</param>
/// <param name="machine">The machine's clock: the wait is real.</param>
public sealed class WorkWait(NodeSettings settings, TimeProvider machine)
{
    private readonly Lock _turn = new();
    private readonly Random _random = new(Seed(settings));
    private readonly Lazy<Timekeeper> _keeper = new(() => new Timekeeper(machine));

    /// <summary>Waits in a page for the next drawn time.</summary>
    public Task WaitAsync(CancellationToken stop) => WaitAsync(Draw(settings.Work), stop);

    /// <summary>Waits in a load for the next drawn time.</summary>
    public Task WaitToLoadAsync(CancellationToken stop) => WaitAsync(Draw(settings.LoadWork), stop);

    /// <summary>The next waiting time of a page.</summary>
    public TimeSpan Draw() => Draw(settings.Work);

    private TimeSpan Draw(WorkTime work) => TimeSpan.FromMilliseconds(work.Kind switch
    {
        "constant" => work.A,
        "exponential" => -work.A * Math.Log(1 - Next()),
        "uniform" => work.A + ((work.B - work.A) * Next()),
        _ => throw new ArgumentException($"work: {work.Kind}; allowed: constant, exponential, uniform"),
    });

    private Task WaitAsync(TimeSpan time, CancellationToken stop) =>
        time > TimeSpan.Zero ? WaitUntilDueAsync(time, stop) : Task.CompletedTask;

    private async Task WaitUntilDueAsync(TimeSpan time, CancellationToken stop)
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
