using SessionLab.Core.Scenarios.Values;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>The keys of the section <c>cluster</c>.</summary>
internal static class ClusterKeys
{
    private static readonly ScenarioWord[] AlwaysAffinity =
    [
        new("auto", "on for the modes that need it"),
        new("off", "off for every mode"),
    ];

    private static readonly ScenarioWord[] Signatures =
    [
        new("HS256", "HMAC with SHA-256: one secret signs and verifies"),
        new("RS256", "RSA with SHA-256: a private key signs, everyone may verify"),
    ];

    private static readonly ScenarioWord[] Unreachables =
    [
        new("continue", "the save goes on with the nodes that have confirmed"),
        new("refuse", "the save is refused with 503"),
    ];

    public static IReadOnlyList<ScenarioKey> Of(ScenarioVocabulary words) =>
    [
        Key("nodes", "How many nodes serve.", new WholeNumber<int>(1, 16), c => c.Nodes, (c, v) => c with { Nodes = v }),
        Key("policy", "How the balancer chooses a node.", new OneOf("policy", words.Policies), c => c.Policy, (c, v) => c with { Policy = v }),
        Key("affinity", "Whether the balancer sends a client back to its node.", new OneOf("affinity", [.. AlwaysAffinity, .. words.Affinities]),
            c => c.Affinity, (c, v) => c with { Affinity = v }),
        Key("on-lost-home", "What becomes of a client whose node is away.", new OneOf("on-lost-home", words.LostHomes),
            c => c.OnLostHome, (c, v) => c with { OnLostHome = v }),
        Key("weights", "Policy weighted: how many requests each node takes beside the others, in order.",
            new WholeNumbers(0, 1000), c => c.Weights, (c, v) => c with { Weights = v }),
        Key("capacity", "Requests in flight a node takes before it counts as full; the policy overflow asks for it.",
            new WholeNumber<int>(1, 10_000), c => c.Capacity, (c, v) => c with { Capacity = v }),
        Key("work", "How long a node works on a request, as an application would.", new DurationOrDraw(TimeSpan.FromSeconds(30)),
            c => c.Work, (c, v) => c with { Work = v }),
        Key("load-work", "How long a node waits as it loads a session, as a slower store would make it; it counts in the phase load.",
            new DurationOrDraw(TimeSpan.FromSeconds(5)), c => c.LoadWork, (c, v) => c with { LoadWork = v }),
        Key("work-factor", "PBKDF2 iterations of a password hash.", new WholeNumber<int>(1, 2_000_000),
            c => c.WorkFactor, (c, v) => c with { WorkFactor = v }),
        Key("quick-jit", "Whether nodes and balancer compile their code quickly at first and again once it is called often, as .NET does by default; false compiles it in full before its first call: a slower start and a calmer run.",
            new YesOrNo(), c => c.QuickJit, (c, v) => c with { QuickJit = v }),
        Key("idle-timeout", "A session unused for so long expires.", new Duration(TimeSpan.FromSeconds(1), TimeSpan.FromHours(24)),
            c => c.IdleTimeout, (c, v) => c with { IdleTimeout = v }),
        Key("absolute-timeout", "A session ends so long after its login, however busy it is.",
            new Duration(TimeSpan.FromSeconds(1), TimeSpan.FromDays(30)), c => c.AbsoluteTimeout, (c, v) => c with { AbsoluteTimeout = v }),
        Key("clock-factor", "How many seconds pass for the nodes, and so for both timeouts of a session, in one real second.",
            new Number(1, 10_000), c => c.ClockFactor, (c, v) => c with { ClockFactor = v }),
        Key("timeout", "After which a client gives up waiting for an answer.", new Duration(TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1)),
            c => c.Timeout, (c, v) => c with { Timeout = v }),
        Key("copies", "Mode copy: on how many other nodes a session is copied; with fewer than all use the policy session-key.",
            new CountOrAll(1, 15), c => c.Copies, (c, v) => c with { Copies = v }),
        Key("acknowledge", "Mode copy: what a save waits for.", new OneOf("acknowledge", words.Acknowledges),
            c => c.Acknowledge, (c, v) => c with { Acknowledge = v }),
        Key("unreachable", "Mode copy: what happens to a save when another node does not confirm its copy in time.",
            new OneOf("unreachable", Unreachables), c => c.Unreachable, (c, v) => c with { Unreachable = v }),
        Key("peer-timeout", "Mode copy: how long a save waits for a node; one that has not confirmed by then is given as long again to stop answering visitors.",
            new Duration(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10)), c => c.PeerTimeout, (c, v) => c with { PeerTimeout = v }),
        Key("signature", "Signature algorithm of the mode jwt.", new OneOf("signature", Signatures),
            c => c.Signature, (c, v) => c with { Signature = v }),
    ];

    private static ScenarioKey<T> Key<T>(
        string leaf, string summary, ScenarioValue<T> value, Func<ClusterShape, T> get, Func<ClusterShape, T, ClusterShape> set) =>
        new($"cluster.{leaf}", summary, value, s => get(s.Cluster), (s, v) => s with { Cluster = set(s.Cluster, v) });
}
