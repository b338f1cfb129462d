using SessionLab.Core.Reports.Html.Charts;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>The price of a mode against what it loses.</summary>
internal sealed class FrontierPart(Words words) : IPart
{
    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var said = string.Join(' ', group.Runs.Where(run => run.Lost is not null).Select(run => words.Say(
            "frontier.point", run.Name, Saying.Rate(run.Run.Summary.LostPerThousand), words.Ms(group.Price.In(run)))));
        if (Chart(group, wide: true, said) is not { } wide)
            return null;
        var faults = string.Join("; ", group.Runs.Select(run => new FaultLines(words).Planned(run.Run.Header)).Where(text => text.Length > 0).Distinct());
        var lead = words.Say("frontier.lead_" + group.Price.Name);
        return new Section(group.Id + "-frontier", words.Say("frontier.title"), faults.Length == 0 ? lead : lead + " " + words.Say("frontier.faults", faults))
        {
            Figures = [new Figure(wide, Chart(group, wide: false, said)!)],
        };
    }

    private string? Chart(RunGroup group, bool wide, string said) =>
        new FrontierChart(words, group.Runs, group.Price, wide).Draw($"{group.Id}-frontier-{(wide ? "w" : "n")}", said);
}
