using HdrHistogram;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Series;

/// <summary>One step of time while it is counted.</summary>
internal sealed class SeriesStep
{
    // Two digits are enough for a line in a picture.
    private const int Digits = 2;
    private readonly LongHistogram _latencies = new(LatencyRecorder.LongestUs, Digits);
    private long _requests;
    private long _lost;
    private long _refused;
    private long _failed;

    /// <param name="operation">A request that ended in this step.</param>
    /// <param name="answerClass">What the judge made of it.</param>
    /// <param name="latencyUs">Its latency, µs.</param>
    public void Add(Operation operation, AnswerClass answerClass, long latencyUs)
    {
        _requests++;
        if (answerClass == AnswerClass.SessionLost)
            _lost++;
        if (answerClass == AnswerClass.Refused)
            _refused++;
        if (answerClass is AnswerClass.Error or AnswerClass.InDoubt)
            _failed++;
        if (operation.IsOfASession())
            _latencies.RecordValue(Math.Clamp(latencyUs, 0, LatencyRecorder.LongestUs));
    }

    /// <summary>This step and the next as one.</summary>
    public SeriesStep And(SeriesStep next)
    {
        _latencies.Add(next._latencies);
        _requests += next._requests;
        _lost += next._lost;
        _refused += next._refused;
        _failed += next._failed;
        return this;
    }

    public SeriesPoint Point(double fromSeconds) => new(fromSeconds, _requests, _lost, _refused, _failed, Percentile(50), Percentile(99));

    private double? Percentile(double percent) => _latencies.TotalCount == 0 ? null : _latencies.GetValueAtPercentile(percent) / 1000.0;
}
