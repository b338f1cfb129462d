using System.Globalization;
using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Proofs.Schedules;

/// <summary>A timeline of faults that one seed draws: who is killed, paused or cut off, when, and for how long.</summary>
/// <param name="Seed">Draws the same timeline again.</param>
/// <param name="Lines">One victim at a time, in order.</param>
internal sealed record FaultSchedule(ulong Seed, IReadOnlyList<FaultLine> Lines)
{
    private const int Faults = 3;
    private static readonly TimeSpan FirstAt = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2.5);

    // The longest a cut that nobody is told of is in the way, beside the time in which the balancer notices.
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(2);

    /// <summary>When the last fault is healed and its victim could be used again, since the first.</summary>
    public TimeSpan Length => Lines[^1].At + Lines[^1].For!.Value + Afterwards;

    /// <summary>Draws a timeline.</summary>
    /// <param name="seed">Seeds it.</param>
    /// <param name="nodes">Whom it may hit.</param>
    /// <param name="links">What it may cut.</param>
    /// <param name="rest">How long after a fault is healed the next may come: what a mode that survives one loss at a time needs to recover.</param>
    public static FaultSchedule Draw(ulong seed, IReadOnlyList<string> nodes, IReadOnlyList<string> links, TimeSpan rest)
    {
        var draws = SeededDraws.For(seed, "schedule");
        var (lines, at) = (new List<FaultLine>(), FirstAt);
        while (lines.Count < Faults)
        {
            at += rest * draws.NextFraction();
            var time = Shortest + (Longest - Shortest) * draws.NextFraction();
            lines.Add(Line(lines.Count + 1, at, time, draws, nodes, links));
            at += time + rest;
        }

        return new FaultSchedule(seed, lines);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"seed {Seed}: {string.Join("; ", Lines.Select(Told))}");

    private static FaultLine Line(
        int number, TimeSpan at, TimeSpan time, SeededDraws draws, IReadOnlyList<string> nodes, IReadOnlyList<string> links) => draws.NextBelow(3) switch
        {
            0 => new(number, at, "kill-node", time, Node(draws, nodes)),
            1 => new(number, at, "pause-node", time, Node(draws, nodes)),
            _ => new(number, at, "cut-link", time, new Dictionary<string, string>
            {
                ["link"] = links[draws.NextBelow(links.Count)],
                ["manner"] = draws.NextBelow(2) == 0 ? "reset" : "stall",
                ["way"] = "both",
            }),
        };

    private static Dictionary<string, string> Node(SeededDraws draws, IReadOnlyList<string> nodes) => new() { ["node"] = nodes[draws.NextBelow(nodes.Count)] };

    private static string Told(FaultLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.Fault} {line.Settings.GetValueOrDefault("node") ?? $"{line.Settings["link"]} ({line.Settings["manner"]})"} at {line.At.TotalSeconds:0.00} s for {line.For!.Value.TotalSeconds:0.00} s");
}
