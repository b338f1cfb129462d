namespace SessionLab.Core.Scenarios;

/// <summary>How a duration is drawn.</summary>
public enum Distribution
{
    /// <summary>Always <see cref="DrawnDuration.A"/>.</summary>
    Constant,

    /// <summary>Exponential with mean <see cref="DrawnDuration.A"/>.</summary>
    Exponential,

    /// <summary>Uniform from <see cref="DrawnDuration.A"/> to <see cref="DrawnDuration.B"/>.</summary>
    Uniform,
}

/// <summary>A duration or the way it is drawn.</summary>
public sealed record DrawnDuration(Distribution Kind, TimeSpan A, TimeSpan B)
{
    /// <summary>No time at all.</summary>
    public static DrawnDuration Zero { get; } = new(Distribution.Constant, TimeSpan.Zero, TimeSpan.Zero);
}
