namespace SessionLab.Core.Judging.Deaths;

/// <summary>What is known so far of the sessions that were kept where something died.</summary>
/// <param name="atUs">When its end began, µs since the run's zero.</param>
internal sealed class Death(long atUs)
{
    /// <summary>When its end began, µs since the run's zero.</summary>
    public long AtUs => atUs;

    /// <summary>The index of the node that died; -1 when it was no node.</summary>
    public int Node { get; init; } = -1;

    /// <summary>When it had ended; null as long as that was not seen.</summary>
    public long? DoneUs { get; set; }

    public long Homed { get; set; }

    public long Unclear { get; set; }

    public long Lost { get; set; }

    public long Found { get; set; }
}
