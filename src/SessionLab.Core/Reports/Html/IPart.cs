namespace SessionLab.Core.Reports.Html;

/// <summary>One section of the page.</summary>
internal interface IPart
{
    /// <summary>What it shows of runs of one plan; null when they have nothing for it.</summary>
    Section? Of(RunGroup group);
}
