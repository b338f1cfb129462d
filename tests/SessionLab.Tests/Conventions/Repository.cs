namespace SessionLab.Tests.Conventions;

/// <summary>The project's own files.</summary>
public static class Repository
{
    public static string Root { get; } = Upwards(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "SessionLab.sln")));

    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "runs" or ".git"));

    public static IEnumerable<string> Sources() => Files("*.cs").Where(file => file.StartsWith(Path.Combine(Root, "src"), StringComparison.Ordinal));

    private static IEnumerable<string> Upwards(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
