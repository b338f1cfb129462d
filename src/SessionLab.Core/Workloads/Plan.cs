using SessionLab.Core.Pacing;
using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Workloads;

/// <summary>Everything the clients of a run mean to do, settled before the first answer; depends on scenario and seed, never on the mode.</summary>
public sealed class Plan
{
    /// <summary>Users in the user database; jars have distinct users while there are no more jars than this.</summary>
    public const int MostUsers = 1000;

    private readonly Scenario _scenario;
    private readonly IWorkload _workload;

    // One number for each jar is all that is kept: visits are drawn again whenever they are asked for.
    private readonly long[] _startsUs;

    private Plan(Scenario scenario)
    {
        _scenario = scenario;
        _workload = WorkloadCatalog.Create(scenario.Workload.Name);
        var pacer = PacerCatalog.Create(scenario.Pace.Name);
        Open = pacer.Open;
        _startsUs = [.. pacer.StartsUs(scenario.Pace, SeededDraws.For(scenario.Seed, "starts")).Take(Jars)];
        var inspected = PlanDigest.Of(this);
        Hash = inspected.Hash;
        Operations = inspected.Operations;
        MeasuredOperations = inspected.MeasuredOperations;
        LengthUs = inspected.LengthUs;
    }

    /// <summary>SHA-256 of the whole plan, hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Planned operations, warm-up included; reactions and final reads are extra.</summary>
    public long Operations { get; }

    /// <summary>Those of them that are measured.</summary>
    public long MeasuredOperations { get; }

    /// <summary>How long the plan takes when every answer comes at once, µs.</summary>
    public long LengthUs { get; }

    /// <summary>True when visits arrive at times of their own; false when each waits for the one before.</summary>
    public bool Open { get; }

    /// <summary>Open model: when the first measured visit arrives, µs since the run's zero.</summary>
    public long MeasuredFromUs => _startsUs[Math.Min(_scenario.Workload.WarmUpVisits, Jars - 1)];

    /// <summary>How many turns the measured visits are dealt to.</summary>
    public int Rounds => _scenario.Rounds;

    /// <summary>Browser tabs, numbered from 0.</summary>
    public int Clients => _scenario.Clients;

    /// <summary>Cookie jars, numbered from 0; the tabs of one jar have neighbouring numbers.</summary>
    public int Jars => (Clients + _workload.TabsPerJar - 1) / _workload.TabsPerJar;

    /// <summary>How many users the plan logs in: users 0 to this, without it.</summary>
    public int Users => Math.Min(Jars, MostUsers);

    /// <summary>Draws the plan of a scenario that the parser accepted.</summary>
    public static Plan Draw(Scenario scenario) => new(scenario);

    /// <summary>The cookie jar a client uses.</summary>
    public int JarOf(int client) => client / _workload.TabsPerJar;

    /// <summary>Which tab of its jar a client is, from 0.</summary>
    public int TabOf(int client) => client % _workload.TabsPerJar;

    /// <summary>The number of the user a client logs in as, 0 to 999.</summary>
    public int UserOf(int client) => JarOf(client) % MostUsers;

    /// <summary>The clients that share a jar, itself included.</summary>
    public IEnumerable<int> TabsOf(int jar) =>
        Enumerable.Range(jar * _workload.TabsPerJar, _workload.TabsPerJar).Where(client => client < Clients);

    /// <summary>The stream that a client's reactions are drawn from; the plan itself draws nothing of it.</summary>
    public SeededDraws ReactionsOf(int client) => SeededDraws.For(_scenario.Seed, "reactions", client);

    /// <summary>The visits of a client in order, drawn while they are read; the same however often.</summary>
    public IEnumerable<Visit> VisitsOf(int client)
    {
        var random = SeededDraws.For(_scenario.Seed, "client", client);
        var dials = _scenario.Workload;
        var visits = Open ? 1 : dials.WarmUpVisits + (dials.Visits * _scenario.Rounds);
        for (var number = 0; number < visits; number++)
        {
            // Open model: a visit is a client, so the first arrivals of the run warm it up.
            var phase = (Open ? JarOf(client) : number) < dials.WarmUpVisits ? Phase.WarmUp : Phase.Measured;
            var warmUp = phase == Phase.WarmUp;
            var requests = warmUp ? Math.Min(dials.WarmUpRequests, dials.Requests) : dials.Requests;
            var think = (warmUp ? _scenario.Pace.WarmUpThink : null) ?? _scenario.Pace.Think;
            var order = new VisitOrder(TabOf(client), requests, dials.Size, dials.Replay, think);
            yield return new Visit(number, phase, number == 0 ? _startsUs[JarOf(client)] : null, [.. _workload.Visit(order, random)])
            {
                Round = Math.Max(0, number - dials.WarmUpVisits) / dials.Visits,
            };
        }
    }
}
