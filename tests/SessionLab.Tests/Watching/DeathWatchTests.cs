using System.Diagnostics;
using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Core.Records;
using SessionLab.Watching;

namespace SessionLab.Tests.Watching;

public sealed class DeathWatchTests : IAsyncDisposable
{
    private readonly Channel<RunEvent> _seen = Channel.CreateUnbounded<RunEvent>();
    private readonly CancellationTokenSource _stop = new();
    private readonly Process _process = Process.Start("sleep", "600");
    private readonly Task _watching;

    public DeathWatchTests() =>
        _watching = new DeathWatch(() => [("store", _process.Id)], _ => false, new RunClock(), _seen.Writer).WatchAsync(_stop.Token);

    [Fact]
    public async Task A_process_that_stands_still_goes_on_and_ends_is_noted_each_time()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells that a process is stopped");
        await SignalAsync("STOP");
        Assert.Equal((FaultEvent.ProcessStopped, "store", false), await NextAsync());
        await SignalAsync("CONT");
        Assert.Equal((FaultEvent.ProcessStopped, "store", true), await NextAsync());
        _process.Kill();
        Assert.Equal((FaultEvent.ProcessEnded, "store", false), await NextAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _stop.CancelAsync();
        await _watching;
        _process.Dispose();
        _stop.Dispose();
    }

    private async Task<(string, string, bool)> NextAsync()
    {
        var fault = (FaultEvent)await _seen.Reader.ReadAsync(TestContext.Current.CancellationToken);
        return (fault.Fault, fault.Target, fault.Healed);
    }

    private async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
