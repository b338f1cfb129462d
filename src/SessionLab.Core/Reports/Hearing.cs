using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Series;
using SessionLab.Core.Records;

namespace SessionLab.Core.Reports;

/// <summary>Everything that a report is made from listens to one run together: live or replayed, the same comes out.</summary>
public sealed class Hearing : IRunListener
{
    private readonly Judge _judge;
    private readonly Summariser _summariser = new();
    private readonly SeriesMeter _series = new();

    /// <param name="judge">A fresh judge.</param>
    public Hearing(Judge judge)
    {
        _judge = judge;
        _judge.Classified += _series.See;
        _summariser.Listen(judge);
    }

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        // The series learns when the measuring begins before the judge tells it of a request.
        _series.See(runEvent);
        _judge.See(runEvent);
        _summariser.See(runEvent);
    }

    /// <summary>The report, after the last event.</summary>
    /// <param name="folder">Where the run is kept; null when it is not.</param>
    /// <exception cref="InvalidOperationException">The run has no header.</exception>
    public RunReport Conclude(string? folder = null)
    {
        var judgement = _judge.Conclude();
        return new RunReport(_summariser.Header, _summariser.Summarise(judgement), judgement, folder)
        {
            Histograms = _summariser.Histograms(),
            Series = _series.Series,
        };
    }
}
