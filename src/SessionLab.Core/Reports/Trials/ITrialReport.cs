using SessionLab.Core.Comparing.Trials;

namespace SessionLab.Core.Reports.Trials;

/// <summary>A way to write what a trial came to.</summary>
public interface ITrialReport
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Writes it.</summary>
    void Write(TextWriter writer, TrialReport report);
}
