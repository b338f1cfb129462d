using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Series;

/// <summary>Folds what the judge makes of each request into steps of time; of too many steps each two become one, so memory is bounded.</summary>
public sealed class SeriesMeter : IRunListener
{
    private const int Most = 240;
    private const long ShortestUs = 250_000;

    private readonly List<SeriesStep> _steps = [];
    private long _widthUs = ShortestUs;
    private long? _originUs;
    private bool _open;

    /// <summary>The steps so far.</summary>
    public RunSeries Series => new(_widthUs / 1e6, [.. _steps.Select((step, index) => step.Point(index * _widthUs / 1e6))]);

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case RunHeader header: _open = header.IsOpen(); break;
            case PhaseStarted { Phase: Phase.Measured } measured: _originUs ??= measured.AtUs; break;
        }
    }

    /// <summary>Takes one request and what the judge made of it, which for some comes late.</summary>
    public void See(Operation operation, AnswerClass answerClass)
    {
        if (operation.Phase != Phase.Measured || _originUs is not { } originUs)
            return;
        var atUs = Math.Max(0, operation.EndUs - originUs);
        while (atUs / _widthUs >= Most)
            Halve();
        while (_steps.Count <= atUs / _widthUs)
            _steps.Add(new SeriesStep());
        _steps[(int)(atUs / _widthUs)].Add(operation, answerClass, operation.LatencyUs(_open));
    }

    private void Halve()
    {
        var pairs = _steps.Chunk(2).Select(pair => pair.Aggregate((first, second) => first.And(second))).ToList();
        _steps.Clear();
        _steps.AddRange(pairs);
        _widthUs *= 2;
    }
}
