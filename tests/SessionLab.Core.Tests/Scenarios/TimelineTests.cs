using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Scenarios;

/// <summary>What the shipped scenarios promise of their load, worked out from their plans as if every answer took a fixed time.</summary>
public sealed class TimelineTests
{
    private sealed record Sent(int Client, Phase Phase, long StartUs, long EndUs);

    [Fact]
    public void PRINT()
    {
        foreach (var think in new[] { "exponential 130ms", "exponential 140ms", "exponential 150ms", "exponential 160ms","exponential 170ms" })
        {
            var s = ShippedScenarioTests.Read("compare-all");
            s = s with { Pace = s.Pace with { Think = DurationText.ParseDrawn(think)! } };
            var sent = Timeline(s, 5_000);
            var m = sent.Where(x => x.Phase == Phase.Measured).ToList();
            var span = (m.Max(x => x.EndUs) - m.Min(x => x.StartUs)) / 1e6;
            var peak = sent.GroupBy(x => x.StartUs / 1_000_000).Max(g => g.Count());
            Console.WriteLine($"{think} span {span} avg {m.Count / span} peak {peak} total {sent.Max(x => x.EndUs)/1e6} ops {sent.Count}");
        }
        var o = Timeline(ShippedScenarioTests.Read("overflow"), 263_000);
        for (var t = 0; t < 30; t++) Console.WriteLine($"{t} {InFlight(o, t * 1_000_000L)}");
        for (ulong seed = 1; seed <= 10; seed++) {
          var q = Timeline(ShippedScenarioTests.Read("overflow") with { Seed = seed }, 263_000);
          var full = Enumerable.Range(0, 3000).Select(i => i * 10_000L).Where(t => InFlight(q, t) > 100).ToList();
          Console.WriteLine($"{seed}: {full.Min()} {full.Max()} peak {Enumerable.Range(0, 300).Max(i => InFlight(q, i * 100_000L))}");
        }
        foreach (var n in new[] { "lost-session", "round-robin-three-clients", "round-robin-one-client", "two-tabs", "password-hash", "jwt-logout" }) {
          var q = Timeline(ShippedScenarioTests.Read(n), 5_000);
          Console.WriteLine($"{n} {q.Count} ops {q.Max(x => x.EndUs) / 1e6} s");
        }
    }

    private static int InFlight(List<Sent> sent, long atUs) => sent.Count(each => each.StartUs <= atUs && atUs < each.EndUs);

    private static List<Sent> Timeline(Scenario scenario, long answerUs)
    {
        var plan = Plan.Draw(scenario);
        var sent = new List<Sent>();
        for (var client = 0; client < plan.Clients; client++)
        {
            var now = plan.VisitsOf(client).First().StartUs!.Value;
            foreach (var (visit, number, operation) in plan.VisitsOf(client).SelectMany(visit => visit.Operations.Select((operation, i) => (visit, i, operation))))
            {
                now += number == 0 && visit.StartUs is not null ? 0 : operation.ThinkUs;
                sent.Add(new Sent(client, visit.Phase, now, now += answerUs));
            }
        }

        return sent;
    }
}
