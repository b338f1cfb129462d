using System.Globalization;

namespace SessionLab.Cluster;

/// <summary>Where the files of a run go.</summary>
internal sealed class RunFolder
{
    private readonly string _path;

    /// <summary>Makes the folders.</summary>
    public RunFolder(string path)
    {
        _path = Path.GetFullPath(path);
        foreach (var folder in (string[])["ledger", "logs", "store"])
        {
            Directory.CreateDirectory(Path.Combine(_path, folder));
        }
    }

    /// <summary>The SQLite file that holds the sessions.</summary>
    public string Sqlite => Path.Combine(_path, "store", "sessions.db");

    /// <summary>The SQLite file in which silos find each other.</summary>
    public string Membership => Path.Combine(_path, "store", "membership.db");

    /// <summary>n1, n2 … from an index.</summary>
    public static string NodeName(int index) => string.Create(CultureInfo.InvariantCulture, $"n{index + 1}");

    public string Ledger(int node, int incarnation) => Path.Combine(_path, "ledger", Life(NodeName(node), incarnation));

    /// <summary>The balancer's ledger.</summary>
    public string Rotation => Path.Combine(_path, "ledger", "balancer.log");

    public string Log(string name, int incarnation) => Path.Combine(_path, "logs", Life(name, incarnation));

    public string Log(string name) => Path.Combine(_path, "logs", $"{name}.log");

    private static string Life(string name, int incarnation) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}-{incarnation}.log");
}
