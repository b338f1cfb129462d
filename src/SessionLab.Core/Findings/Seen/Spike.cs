namespace SessionLab.Core.Findings.Seen;

/// <summary>How many requests took as long as a constant that network stacks and drivers wait for, and how many took about as long.</summary>
/// <param name="ConstantUs">The constant, µs.</param>
/// <param name="Inside">Requests that took it and up to a fifth more.</param>
/// <param name="Below">Requests that took up to a fifth of it less.</param>
/// <param name="Above">Requests that took between a fifth and two fifths more.</param>
/// <param name="Seconds">In how many seconds of the run those inside ended.</param>
public sealed record Spike(long ConstantUs, long Inside, long Below, long Above, int Seconds);
