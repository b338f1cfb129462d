namespace SessionLab.Core.Reports;

/// <summary>Writes runs for somebody: a person, a program.</summary>
public interface IReport
{
    /// <summary>Its name in the catalog and behind <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>Writes the runs in the order given, to compare them.</summary>
    void Write(TextWriter writer, IReadOnlyList<RunReport> runs);
}
