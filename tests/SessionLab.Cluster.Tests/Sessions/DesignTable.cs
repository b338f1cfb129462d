namespace SessionLab.Cluster.Tests.Sessions;

/// <summary>The example tables of src/DESIGN.md, which both sides of the syntax read.</summary>
internal static class DesignTable
{
    /// <summary>The rows under the heading, without head and rule; a cell in backticks comes without them.</summary>
    public static IReadOnlyList<string[]> Rows(string heading)
    {
        var rows = File.ReadLines(DesignFile())
            .SkipWhile(line => line != heading).Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())
            .ToArray();
        Assert.NotEmpty(rows);
        return rows;
    }

    private static string DesignFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SessionLab.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests lie outside the repository.");
        return Path.Combine(folder.FullName, "src", "DESIGN.md");
    }
}
