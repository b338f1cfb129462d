using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring;

/// <summary>For how long stale states were still to be seen in the measured part.</summary>
internal sealed class StaleMeter
{
    private readonly LatencyRecorder _windows = new();

    public StaleWindow Window => StaleWindow.Of(_windows);

    public void See(Discovery discovery)
    {
        if (discovery is { Kind: DiscoveryKind.StaleRead, Phase: Phase.Measured })
            _windows.Record(discovery.OutdatedUs);
    }
}
