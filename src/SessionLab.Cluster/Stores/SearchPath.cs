namespace SessionLab.Cluster.Stores;

/// <summary>Looks for a program in the folders that PATH names.</summary>
public static class SearchPath
{
    /// <summary>Its full path, or null.</summary>
    public static string? Find(string program)
    {
        var file = OperatingSystem.IsWindows() ? program + ".exe" : program;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
