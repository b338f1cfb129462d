using SessionLab.Core.Reports.Html.Parts;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html;

/// <summary>
/// One file that needs nothing but itself: no script, no font, no network. Light and dark, for a large screen, a phone, paper, and a voice
/// that reads it out. Runs of one plan are compared; another plan has a part of its own below.
/// </summary>
public sealed class HtmlReport(Words words) : IReport
{
    public const string CatalogName = "html";

    private readonly Template _page = new("page", words);
    private readonly Template _section = new("section", words);

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var groups = runs.GroupBy(run => (run.Header.Scenario, run.Header.PlanHash))
            .Select((group, index) => new RunGroup($"g{index + 1}", [.. group])).ToList();
        writer.Write(_page.Render(new
        {
            words.Language,
            Title = string.Join(", ", runs.Select(run => run.Header.Scenario).Distinct()),
            Css = Template.Resource("style.css"),
            Overview = groups.Count > 1 && Overview(groups) is { } all ? _section.Render(all) : "",
            Groups = groups.Select(Show).ToList(),
        }));
    }

    // Runs of different plans are no comparison of modes, but a map of what each was put to.
    private Section? Overview(IReadOnlyList<RunGroup> groups)
    {
        var runs = groups.SelectMany(group => group.Runs).Select((run, place) =>
            new Shown(run.Run, words.Say("frontier.named", run.Name, run.Run.Header.Scenario), place)).ToList();
        return new FrontierPart(words).Of(new RunGroup("all", runs)) is { } drawn
            ? drawn with { Title = words.Say("frontier.all"), Lead = words.Say("frontier.all_lead", drawn.Lead) }
            : null;
    }

    private object Show(RunGroup group)
    {
        var sections = PartCatalog.All.Select(create => create(words).Of(group)).OfType<Section>().ToList();
        return new
        {
            group.Id,
            Head = new VerdictHead(words).Of(group),
            Contents = sections.Select(section => new { section.Id, section.Title }).ToList(),
            Sections = sections.Select(_section.Render).ToList(),
        };
    }
}
