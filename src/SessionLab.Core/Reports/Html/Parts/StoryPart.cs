using System.Xml.Linq;
using SessionLab.Core.Reports.Sequences;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>One loss of each mode that lost, step by step and as a diagram.</summary>
internal sealed class StoryPart(Words words) : IPart
{
    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var told = group.Runs.Where(run => run.Run.Aftermath.Shortest is not null).Select(run => Tell(run, run.Run.Aftermath.Shortest!)).ToList();
        return told.Count == 0 ? null : new Section(group.Id + "-story", words.Say("story.heading"), words.Say("story.lead")) { Tellings = told };
    }

    private Telling Tell(Shown run, LossStory story) => new(
        run.Name,
        words.Say("story.title", words.Say("cause." + story.Loss.Cause), new CauseLines(words).Proof(story.Loss.Cause, story.Loss.Proof)),
        new SequenceSvg(words).Draw(story).Root!.ToString(SaveOptions.DisableFormatting),
        [.. story.Steps.Select(step => new TellingStep(words.Say("unit.s", Figures.Seconds(step.AtUs)), new SequencePage(words).Sentence(step), step.Broken))]);
}
