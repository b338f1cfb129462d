using SessionLab.Core.Measuring;

namespace SessionLab.Core.Reports.Wording;

/// <summary>The requests that did not go well, counted. What availability cost is kept apart from loss: they are two axes.</summary>
internal sealed class AnswerLines(Words words)
{
    /// <summary>One sentence; none when all went well.</summary>
    public IEnumerable<string> Of(Summary summary)
    {
        var counts = summary.Classes
            .Where(answers => answers.Value > 0 && answers.Key != "ok")
            .Select(answers => words.Say("answers." + answers.Key, Figures.Count(answers.Value)))
            .ToList();
        return counts.Count > 0 ? [string.Join(", ", counts)] : [];
    }
}
