using System.Diagnostics.CodeAnalysis;

namespace SessionLab.Cluster.Modes;

/// <summary>Every mode there is; help, scenario checks, contract tests and tables follow from it.</summary>
public static class ModeCatalog
{
    /// <summary>In the order of the course notes: the broken baseline, the cures, no session on the server.</summary>
    public static IReadOnlyList<Mode> All { get; } =
        [LocalMode.Entry, StickyMode.Entry, CopyMode.Entry, DatabaseMode.Entry, RedisMode.Entry, JwtMode.Entry];

    /// <summary>The mode of a name that was checked before.</summary>
    public static Mode Named(string name) => All.First(mode => mode.Name == name);

    /// <summary>False when no mode has that name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out Mode? mode)
    {
        mode = All.FirstOrDefault(candidate => candidate.Name == name);
        return mode is not null;
    }
}
