namespace SessionLab.Core.Reports;

/// <summary>A page of plain text: how wide it is, and how long sentences are broken.</summary>
internal static class TextPage
{
    /// <summary>Characters in a line.</summary>
    public const int Width = 120;

    /// <summary>How many of so many things must share a place, when there are no more places than <paramref name="places"/>.</summary>
    public static int Share(int things, int places) => Math.Max(1, (things + places - 1) / places);

    /// <summary>Breaks at spaces into lines of at most so many characters; a longer word stays whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Writes a sentence; what does not fit goes on below, indented.</summary>
    public static void Paragraph(TextWriter writer, string text, string lead = "")
    {
        var indent = new string(' ', lead.Length);
        foreach (var (index, line) in Wrap(text, Width - lead.Length).Index())
            writer.Write((index == 0 ? lead : indent) + line + "\n");
    }
}
