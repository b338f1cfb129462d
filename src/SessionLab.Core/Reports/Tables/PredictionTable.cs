using SessionLab.Core.Measuring;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>What theory said before the run beside what came of it.</summary>
internal sealed class PredictionTable(Words words)
{
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        if (runs.All(run => run.Summary.Predictions.Count == 0))
            return;
        writer.Write($"\n{words.Say("heading.predictions")}\n");
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.mode"), Left: true),
            new TextColumn(words.Say("column.predicted"), Left: true),
            new TextColumn(words.Say("column.rule"), Left: true),
            new TextColumn(words.Say("column.expected")),
            new TextColumn(words.Say("column.measured")),
            new TextColumn(words.Say("column.interval")),
            new TextColumn(words.Say("column.samples")),
            new TextColumn(words.Say("column.result"), Left: true),
        ]);
        foreach (var run in runs)
            foreach (var prediction in run.Summary.Predictions)
                table.Add(Cells(run.Summary.Mode, prediction));
        table.Write(writer);
    }

    internal string[] Cells(string mode, PredictionResult prediction) =>
    [
        mode,
        words.Say("metric." + prediction.Metric),
        prediction.Rule,
        Figures.Metric(prediction.Metric, prediction.Expected),
        Figures.Metric(prediction.Metric, prediction.Measured),
        Allowed(prediction),
        Figures.Count(prediction.Samples),
        words.Say(prediction switch
        {
            { Hit: true } => "result.hit",
            { Hit: false } => "result.missed",
            { Measured: null } => "result.untried",
            _ => "result.excused",
        }),
    ];

    private static string Allowed(PredictionResult prediction)
    {
        var low = Figures.Metric(prediction.Metric, prediction.Low);
        var high = Figures.Metric(prediction.Metric, prediction.High);
        return low == high ? low : $"{low} - {high}";
    }
}
