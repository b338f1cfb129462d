using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Comparisons;

/// <summary>How a comparison of kept runs can be written, by name.</summary>
public static class ComparedReports
{
    /// <summary>Every way.</summary>
    public static IReadOnlyDictionary<string, Action<TextWriter, Words, StoredComparison>> All { get; } =
        new Dictionary<string, Action<TextWriter, Words, StoredComparison>>
        {
            ["text"] = (writer, words, compared) => WriteAll(writer, words, compared, section => section.WriteText(writer)),
            ["markdown"] = (writer, words, compared) => WriteAll(writer, words, compared, section => section.WriteMarkdown(writer)),
            ["json"] = (writer, _, compared) => writer.Write(StoredComparisonJson.Write(compared) + "\n"),
        };

    private static void WriteAll(TextWriter writer, Words words, StoredComparison compared, Action<PageSection> write)
    {
        foreach (var (index, section) in new ComparedPage(words).Of(compared).Index())
        {
            writer.Write(index == 0 ? "" : "\n");
            write(section);
        }
    }
}
