using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>The sending code's own count of requests on their way.</summary>
internal sealed class FlightMeter
{
    private InFlightSample? _last;

    public void Add(InFlightSample sample) => _last = sample;

    /// <summary>How long all measured requests were on their way together, µs; null when the last sample is older than the last of them.</summary>
    public long? WholeUs(MeasuredTime measured) =>
        _last is { Requests: 0 } last && measured.IsOver(last.AtUs) ? last.IntegralUs : null;
}
