using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Scenarios;

/// <summary>A request as its plan has it when every answer takes a drawn time, µs.</summary>
internal sealed record PlannedRequest(int Client, Phase Phase, long StartUs, long EndUs);

/// <summary>Walks through the plan of a closed or open scenario without a cluster.</summary>
internal static class Timeline
{
    /// <summary>All requests in the order of their starts.</summary>
    public static List<PlannedRequest> Of(Scenario scenario, string answer)
    {
        var plan = Plan.Draw(scenario);
        return [.. Enumerable.Range(0, plan.Clients)
            .SelectMany(client => OfClient(plan, client, DurationText.ParseDrawn(answer)!))
            .OrderBy(request => request.StartUs)];
    }

    public static int InFlight(this List<PlannedRequest> requests, long atUs) =>
        requests.Count(request => request.StartUs <= atUs && atUs < request.EndUs);

    private static IEnumerable<PlannedRequest> OfClient(Plan plan, int client, DrawnDuration answer)
    {
        var random = SeededDraws.For(1, "answers", client);
        var now = 0L;
        foreach (var visit in plan.VisitsOf(client))
        {
            now = visit.StartUs ?? now + visit.Operations[0].ThinkUs;
            foreach (var (number, operation) in visit.Operations.Index())
            {
                now += number == 0 ? 0 : operation.ThinkUs;
                var start = now;
                now += random.NextUs(answer);
                yield return new PlannedRequest(client, visit.Phase, start, now);
            }
        }
    }
}
