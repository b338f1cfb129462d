namespace SessionLab.Core.Findings;

/// <summary>One thing that can speak against believing a run's figures.</summary>
public interface IFindingRule
{
    /// <summary>The key of the findings it makes, which is that of their sentence in the word files.</summary>
    string Key { get; }

    /// <summary>What it finds: nothing in a good run; one finding, or one for each process, node or flaw that is concerned.</summary>
    IEnumerable<Finding> Find(Evidence evidence);
}
