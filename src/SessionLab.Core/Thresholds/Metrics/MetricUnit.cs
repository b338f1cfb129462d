namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>What the values of a metric are counted in.</summary>
public enum MetricUnit
{
    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A number that need not be whole.</summary>
    Number,

    /// <summary>A part of 1.</summary>
    Share,

    /// <summary>Milliseconds.</summary>
    Time,

    /// <summary>Bytes.</summary>
    Memory,
}
