namespace SessionLab.Core.Records;

/// <summary>The part of a run an operation belongs to.</summary>
public enum Phase
{
    /// <summary>Judged, but in no latency or count of the summary.</summary>
    WarmUp,

    /// <summary>Judged and measured.</summary>
    Measured,

    /// <summary>The reads after the load that show what each live session still holds. Judged, not measured.</summary>
    Final,

    /// <summary>Between two rounds, while another mode has its turn: nothing is asked.</summary>
    Resting,
}
