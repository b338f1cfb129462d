using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Pacing;

/// <summary>When visits start; a pure function of the scenario's pace and a seeded stream. Inside a visit, think time paces every model alike.</summary>
public interface IPacer
{
    /// <summary>Its name in the catalog and in scenarios.</summary>
    string Name { get; }

    /// <summary>One sentence for help and reference.</summary>
    string Summary { get; }

    /// <summary>True in the open model: visits arrive whatever the cluster does, and each arriving visit is a jar of its own.</summary>
    bool Open { get; }

    /// <summary>True when as much is asked of the cluster in the beginning as later on.</summary>
    bool Steady => true;

    /// <summary>Keys of the section <c>pace</c> that only this pacer reads, and cannot do without.</summary>
    IReadOnlyList<string> Dials => [];

    /// <summary>When the first visit of jar 0, 1, 2 … starts, µs since the run's zero; endless, so that more jars leave the others alone.</summary>
    IEnumerable<long> StartsUs(Pace pace, SeededDraws random);
}
