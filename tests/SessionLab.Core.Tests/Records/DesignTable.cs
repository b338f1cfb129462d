namespace SessionLab.Core.Tests.Records;

/// <summary>Reads a table of examples out of the design page that lies beside the tests.</summary>
internal static class DesignTable
{
    /// <summary>The cells of each row whose table starts with this heading.</summary>
    public static IEnumerable<string[]> Rows(string heading) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "DESIGN.md"))
            .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray());
}
