using HdrHistogram;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>
/// Looks whether requests were slower in the beginning of the measured time than later. The medians of 20 to 40 equal slices of time are
/// ranked: in a steady run any of them are as likely the largest, so those of the first eighth rank so high by chance in at most one run
/// of 500 (<see cref="RankSum"/>), and those of a part of it in one more, whatever the latencies look like; so seldom, because on a machine that has other work slow times come
/// in gusts longer than a slice. And they must be higher by a fifth, since with many requests a difference that matters to nobody is no
/// chance either.
/// </summary>
internal sealed class WarmUpMeter
{
    private const int FewestSlices = 20;
    private const int FewestInSlice = 20;
    private const double Chance = 0.002;

    // Session requests where there are any; a landing and a login do other work, and come at other times.
    private readonly TimeSlices _session = new();
    private readonly TimeSlices _landing = new();
    private long _requests;
    private long _toUs = long.MinValue;
    private bool _rested;

    /// <summary>When the first request of the warm-up was sent, µs since zero; the largest number when there was none.</summary>
    public long FromUs { get; private set; } = long.MaxValue;

    /// <summary>After a rest nothing more is said: what is slow then has cooled down, it was never cold.</summary>
    public void Enter(PhaseStarted started) => _rested |= started.Phase == Phase.Resting;

    public void Add(Operation operation)
    {
        if (operation.Phase == Phase.WarmUp)
            LeaveOut(operation);
        else if (!_rested && operation is { Phase: Phase.Measured, Outcome: Outcome.Ok } && SlicesOf(operation.Kind) is { } slices)
            slices.Add(operation.StartUs, operation.EndUs - operation.StartUs);
    }

    /// <param name="steady">False when the load was not the same all the time: then a slow beginning says nothing.</param>
    public WarmUp Of(bool steady)
    {
        var excluded = new WarmUp(_requests, _requests == 0 ? 0 : (_toUs - FromUs) / 1e6, null, null, null);
        var slices = _session.All.Count > 0 ? _session : _landing;
        // The last slice may have only just begun.
        var full = slices.All.SkipLast(1).ToList();
        return steady && full.Count >= FewestSlices && full.TrueForAll(slice => slice.TotalCount >= FewestInSlice)
            ? Compare(excluded, full, slices.WidthUs)
            : excluded;
    }

    private static WarmUp Compare(WarmUp excluded, List<LongHistogram> slices, long widthUs)
    {
        var first = (slices.Count + 7) / 8;
        var (firstMs, laterMs) = (MedianMs(slices.Take(first)), MedianMs(slices.Skip(first)));
        var medians = slices.ConvertAll(slice => MedianMs([slice]));
        // A warm-up may be over before the eighth is: the shorter beginnings together may alarm by chance as often as the eighth.
        var visible = Enumerable.Range(2, first - 1).Any(few =>
            MedianMs(slices.Take(few)) >= WarmUp.Slower * laterMs
            && RankSum.ChanceThatFirstAreLargest(medians, few) <= (few == first ? Chance : Chance / (first - 2)));
        var slow = medians.TakeWhile(median => median >= WarmUp.Slower * laterMs).Count();
        return excluded with { FirstMs = firstMs, LaterMs = laterMs, EndedAfterSeconds = visible ? Math.Max(1, slow) * widthUs / 1e6 : null };
    }

    private static double MedianMs(IEnumerable<LongHistogram> slices) => TimeSlices.Together(slices).GetValueAtPercentile(50) / 1000.0;

    private TimeSlices? SlicesOf(OperationKind kind) =>
        kind.IsSessionRequest() ? _session : kind == OperationKind.Landing ? _landing : null;

    private void LeaveOut(Operation operation)
    {
        _requests++;
        FromUs = Math.Min(FromUs, operation.StartUs);
        _toUs = Math.Max(_toUs, operation.EndUs);
    }
}
