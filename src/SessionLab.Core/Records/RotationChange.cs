using System.Globalization;

namespace SessionLab.Core.Records;

/// <summary>The balancer began, or ceased, to send requests to a node.</summary>
/// <param name="AtUs">When, µs since the run's zero.</param>
/// <param name="Node">n1, n2 …</param>
/// <param name="InRotation">False: left out from now on.</param>
public sealed record RotationChange(long AtUs, string Node, bool InRotation) : RunEvent(AtUs)
{
    /// <summary>The changes that the lines of the balancer's ledger tell of, in order; lines that cannot be read are passed over.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <param name="zeroUs">The run's zero on the machine's monotonic clock, µs.</param>
    public static IEnumerable<RunEvent> Read(IEnumerable<string> lines, long zeroUs)
    {
        foreach (var line in lines)
        {
            if (line.Split(' ') is [("taken-in" or "left-out") and var verb, var node, var at]
                && at.StartsWith("at=", StringComparison.Ordinal)
                && long.TryParse(at.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var atUs))
                yield return new RotationChange(atUs - zeroUs, node, verb == "taken-in");
        }
    }
}
