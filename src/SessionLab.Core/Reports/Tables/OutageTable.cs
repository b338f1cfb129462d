using SessionLab.Core.Outages;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>The anatomy of outages: stage by stage how long it took and whom it hit.</summary>
public sealed class OutageTable(Words words)
{
    /// <summary>Writes nothing where no fault hit anybody.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="outages">In order.</param>
    /// <param name="measuredUs">When the measuring began, µs since the run's zero: reports count from there.</param>
    public void Write(TextWriter writer, IReadOnlyList<Outage> outages, long measuredUs)
    {
        foreach (var outage in outages)
        {
            writer.Write("\n");
            TextPage.Paragraph(writer, Title(outage, measuredUs));
            Stages(outage, measuredUs).Write(writer);
            TextPage.Paragraph(writer, Outcome(outage));
        }
    }

    /// <summary>Which fault, and when.</summary>
    internal string Title(Outage outage, long measuredUs) => words.Say(
        outage.Window.HealedUs is null ? "outage.title" : "outage.title_healed",
        $"{outage.Window.Fault} {outage.Window.Target}", At(outage.Window.InjectedUs, measuredUs), At(outage.Window.HealedUs ?? 0, measuredUs));

    /// <summary>What it came to, in sentences.</summary>
    internal string Outcome(Outage outage) => string.Join(' ', Sentences(outage));

    /// <summary>One stage as figures.</summary>
    internal string[] Cells(Outage outage, OutageStage stage, long measuredUs) =>
    [
        words.Say("outage." + stage.Key), At(stage.FromUs, measuredUs), Seconds(stage.ToUs - stage.FromUs),
        Figures.Count(stage.Failed), Figures.Count(stage.Refused), Figures.Count(stage.Lost), words.Say(Until(outage, stage)),
    ];

    private TextTable Stages(Outage outage, long measuredUs)
    {
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.stage"), Left: true),
            new TextColumn(words.Say("column.at")),
            new TextColumn(words.Say("column.lasted")),
            new TextColumn(words.Say("column.failed")),
            new TextColumn(words.Say("column.refused")),
            new TextColumn(words.Say("column.met_loss")),
            new TextColumn(words.Say("column.until"), Left: true),
        ]);
        foreach (var stage in outage.Stages)
            table.Add(Cells(outage, stage, measuredUs));
        return table;
    }

    private IEnumerable<string> Sentences(Outage outage)
    {
        yield return words.Say("outage.steady", Seconds(outage.LengthUs), Figures.Count(outage.Hit));
        if (outage.Unserved > 0)
            yield return words.Say("outage.unserved", Figures.Count(outage.Unserved));
        if (outage.AfterHealingUs is { } after)
            yield return after == 0 ? words.Say("outage.clean") : words.Say("outage.after_healing", Seconds(after));
    }

    private static string Until(Outage outage, OutageStage stage) =>
        stage.Key == OutageStage.Undetected && outage.Window.NoticedUs is null ? "outage.until_unnoticed" : "outage.until_" + stage.Key;

    private static string At(long us, long measuredUs) => Seconds(us - measuredUs);

    private static string Seconds(long us) => Figures.Short(us / 1e6);
}
