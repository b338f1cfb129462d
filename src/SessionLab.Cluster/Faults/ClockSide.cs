namespace SessionLab.Cluster.Faults;

/// <summary>To which side a clock is off.</summary>
public enum ClockSide
{
    /// <summary>It shows a later time than the others.</summary>
    Ahead,

    /// <summary>It shows an earlier time.</summary>
    Behind,
}
