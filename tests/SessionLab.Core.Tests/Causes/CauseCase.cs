using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Causes;

/// <summary>A history with one loss of a known cause, and one as near to it as can be that has another.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Provokes">Made when it is asked for.</param>
/// <param name="Instead">The cause of the near miss.</param>
/// <param name="Spares">As above.</param>
internal sealed record CauseCase(string Cause, Func<Trail> Provokes, string Instead, Func<Trail> Spares)
{
    public static IReadOnlyList<CauseCase> All { get; } =
    [
        new("key_mismatch", () => Lost("jwt", TroubleReason.Key), "unexplained", () => Lost("jwt", TroubleReason.Unknown)),
        new("ended", () => Lost("redis").Save("0.9", 5, verb: LedgerVerb.Ended), "store_lost_memory", () => Lost("redis").Save("0.9", 15, verb: LedgerVerb.Ended)),
        new("expired", () => Lost("local", TroubleReason.Expired), "wrong_node", () => Lost("local")),
        new("evicted", () => Lost("local", TroubleReason.Evicted, node: 0), "unexplained", () => Lost("local", node: 0)),
        new("store_unreachable", () => Lost("redis", TroubleReason.Unreachable), "store_lost_memory", () => Lost("redis")),
        new(
            "refused_by_read_only_store", () => Unsaved().Failed("0.2", 4, TroubleReason.ReadOnly),
            "commit_swallowed", () => Unsaved().Failed("0.2", 4, TroubleReason.Unreachable)),
        new("commit_swallowed", () => Trail.In("redis").LoggedIn(savedAt: 12).Lost(), "store_lost_memory", () => Lost("redis")),
        new("node_died", () => Trail.In("local").LoggedIn().Lost().Live(1, 2), "wrong_node", () => Lost("local")),
        new("zombie_wrote", () => Overwritten().Late("n2", 60, 500), "overwritten", () => Overwritten().Late("n2", 60, 499)),
        new("overwritten", Overwritten, "unexplained", () => Race(rivalVersion: 4)),
        new("newcomer_not_filled", () => Newcomer(began: 8), "copy_lost", () => Newcomer(began: 2)),
        new("copy_late", () => Lost("copy").Copy(12, node: 1), "copy_lost", () => Lost("copy").Copy(12, node: 2)),
        new("copy_lost", () => Lost("copy").Copy(8, node: 0, missed: true, peer: "n2"), "wrong_node", () => Lost("copy-to-one").Copy(8, node: 2)),
        new("store_lost_memory", () => Lost("redis"), "unexplained", () => Lost("redis").Save("0.4", 20, version: 3)),
        new("wrong_node", () => Lost("local"), "unexplained", () => Lost("local", node: 0)),
        new("never_acknowledged", () => Gone(acknowledged: false), "unexplained", () => Gone(acknowledged: true)),
    ];

    /// <summary>Histories besides whose cause is not obvious.</summary>
    public static TheoryData<string, string> Others { get; } = new()
    {
        { "woke before the write was saved", "zombie_wrote 0.4" },
        { "loaded after it woke", "overwritten 0.4" },
        { "saved before it slept", "overwritten 0.4" },
        { "save that was long on its way", "overwritten 0.5" },
        { "save that was long on its way because its node slept", "zombie_wrote 0.5" },
        { "save that was there before one that was swallowed", "commit_swallowed 0.5" },
        { "save that was confirmed late and had been built on", "unexplained 0.5" },
        { "stale copy late", "copy_late 0.4" },
        { "stale copy lost", "copy_lost 0.4" },
        { "copy came while the request worked", "copy_late 0.4" },
        { "copy came while a request worked that saved nothing", "copy_late 0.4" },
        { "copy came while the request waited, and a rival replaced it", "overwritten 0.4" },
        { "writer died, and who had not been told went on", "node_died 0.4" },
        { "holder that handed it over", "wrong_node 0.3" },
        { "holder that forgot it", "unexplained 0.3" },
        { "copy came while the request waited, and was written over there", "overwritten 0.4" },
        { "copy late, and a rival that was refused", "copy_late 0.4" },
        { "copy late, and an older fork", "overwritten 0.4, copy_late 0.6" },
        { "copy late where a rival had come in time", "copy_late 0.5" },
        { "logout where the copy was late", "copy_late 0.4" },
        { "writer that had not been told", "copy_late 0.5, copy_late 0.6" },
        { "answer before the save arrived", "commit_swallowed 0.4" },
        { "newcomer that never was to hold it", "wrong_node 0.3" },
        { "newcomer that had held it", "newcomer_not_filled 0.3" },
        { "all holders died", "node_died 0.3" },
        { "home restarted", "node_died 0.3" },
        { "nobody wrote it down", "unexplained 0.3" },
    };

    public static Trail Other(string name) => name switch
    {
        // 0.3 outdated at 15 what 1.1 saves at 935.
        "woke before the write was saved" => Race(3, rivalAt: 935).Late("n2", 900, 880),
        "loaded after it woke" => Race(3, rivalAt: 935).Late("n2", 14, 880),
        "saved before it slept" => Race(3, rivalAt: 35).Late("n2", 935, 880),
        // 1.1 saves a version older than that of 0.4, begun before it and there after it.
        "save that was long on its way" => OnItsWay(confirmed: 60),
        "save that was long on its way because its node slept" => OnItsWay(confirmed: 60).Late("n2", 60, 500),
        // 0.4 is answered at 22 and arrives at 200; what 1.1 and 0.3 saved was there before, and 0.5 looks at 30.
        "save that was there before one that was swallowed" => Trail.In("redis").LoggedIn()
            .Ok("1.1", OperationKind.Main, 12, 25, "0.2", node: 1).Save("1.1", 14, node: 1, version: 3, to: 24)
            .Ok("0.3", OperationKind.Main, 15, 18, "0.2").Save("0.3", 16, version: 3, to: 17)
            .Ok("0.4", OperationKind.Increment, 19, 22, "0.2 0.4").Save("0.4", 20, version: 4, to: 200)
            .Ok("0.5", OperationKind.Main, 30, 31, "0.2").Save("0.5", 30, version: 4, to: 31).Live(0, 1, 2),
        // 1.1 is in 0.4, and so did not come after it, whenever its node said so.
        "save that was confirmed late and had been built on" => Trail.In("redis").LoggedIn()
            .Ok("1.1", OperationKind.Increment, 12, 65, "0.2 1.1", node: 1).Save("1.1", 14, node: 1, version: 3, to: 60)
            .Ok("0.4", OperationKind.Increment, 20, 30, "0.2 1.1 0.4").Save("0.4", 25, version: 4, to: 27)
            .Ok("0.5", OperationKind.Main, 70, 71, "0.2 1.1").Save("0.5", 70, version: 5, to: 71).Live(0, 1, 2),
        "stale copy late" => Stale().Copy(35, node: 1, version: 3, of: "0.3"),
        "stale copy lost" => Stale(),
        // 0.4 had loaded before the copy came in at 35, and saves version 3 after it.
        "copy came while the request worked" => Told(savedAt: 38).Copy(35, node: 1, version: 3, of: "0.3").Live(0, 1, 2),
        "copy came while a request worked that saved nothing" => Trail.In("copy").LoggedIn()
            .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3).Copy(35, node: 1, version: 3, of: "0.3")
            .Ok("0.4", OperationKind.Main, 30, 40, "0.2", node: 1)
            .Ok("0.5", OperationKind.Main, 50, 51, "0.2 0.3").Save("0.5", 50, version: 4).Live(0, 1, 2),
        // 0.4 looks when n2 has been told of 0.3, and of 1.1 after it.
        "copy came while the request waited, and a rival replaced it" => Trail.In("copy").LoggedIn()
            .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3)
            .Ok("1.1", OperationKind.Increment, 12, 34, "0.2 1.1", node: 2).Save("1.1", 33, node: 2, version: 3)
            .Ok("0.4", OperationKind.Increment, 30, 50, "0.2 1.1 0.4", node: 1).Save("0.4", 48, node: 1, version: 4)
            .Copy(32, node: 1, version: 3, of: "0.3").Copy(40, node: 1, version: 3, of: "1.1").Live(0, 1, 2),
        // n1 dies before anybody is told of 0.3; 0.4 saves that version once more at n2, and n3 a later one made from it.
        "writer died, and who had not been told went on" => Trail.In("copy").LoggedIn()
            .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3)
            .Ok("0.4", OperationKind.Increment, 30, 40, "0.2 0.4", node: 1).Save("0.4", 35, node: 1, version: 3)
            .Ok("0.5", OperationKind.Main, 50, 60, "0.2 0.4", node: 2).Save("0.5", 55, node: 2, version: 4)
            .Copy(36, node: 2, version: 3, of: "0.4").Copy(56, node: 1, version: 4, of: "0.5").Live(1, 2),
        // n2 holds it until n3 has taken it over.
        "holder that handed it over" => Trail.In("copy-to-one").LoggedIn().Copy(5, node: 1).Copy(8, node: 2).Lost().Live(0, 1, 2),
        "holder that forgot it" => Trail.In("copy-to-one").LoggedIn().Copy(4, node: 2).Copy(5, node: 1).Lost().Live(0, 1, 2),
        // 1.1 is saved at n2 itself, after it has been told of 0.3.
        "copy came while the request waited, and was written over there" => Trail.In("copy").LoggedIn()
            .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3)
            .Ok("1.1", OperationKind.Increment, 12, 34, "0.2 1.1", node: 1).Save("1.1", 33, node: 1, version: 3)
            .Ok("0.4", OperationKind.Increment, 30, 50, "0.2 1.1 0.4", node: 1).Save("0.4", 48, node: 1, version: 4)
            .Copy(32, node: 1, version: 3, of: "0.3").Live(0, 1, 2),
        // 1.1 was refused, so that version 4 can only have been made from 0.3; its copy comes to n2 too late.
        "copy late, and a rival that was refused" => Trail.In("copy").LoggedIn()
            .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3)
            .InDoubt("1.1", OperationKind.Increment, 12, 18).Save("1.1", 14, node: 2, version: 3, verb: LedgerVerb.Saving).Failed("1.1", 17, TroubleReason.Conflict)
            .Ok("0.4", OperationKind.Main, 30, 40, "0.2", node: 1)
            .Ok("0.5", OperationKind.Main, 50, 51, "0.2 0.3").Save("0.5", 50, version: 4)
            .Copy(52, node: 1, version: 4, of: "0.5").Live(0, 1, 2),
        // 0.3 and 1.1 were two saves of version 3: that says nothing about 0.5, of which n2 is told too late.
        "copy late, and an older fork" => Race(3, mode: "copy")
            .Ok("0.5", OperationKind.Increment, 60, 70, "0.2 1.1 0.5").Save("0.5", 65, version: 5)
            .Ok("1.2", OperationKind.Main, 62, 72, "0.2 1.1 0.5").Save("1.2", 71, version: 6)
            .Ok("0.6", OperationKind.Increment, 80, 90, "0.2 1.1 0.6", node: 1).Save("0.6", 88, node: 1, version: 5)
            .Copy(85, node: 1, version: 5, of: "0.5"),
        // n1 holds the version 3 of 0.3 and is told too late that 0.4 saved another one.
        "copy late where a rival had come in time" => Trail.In("copy").LoggedIn()
            .Ok("0.3", OperationKind.Main, 10, 20, "0.2", node: 2).Save("0.3", 15, node: 2, version: 3)
            .Ok("0.4", OperationKind.Increment, 22, 30, "0.2 0.4", node: 1).Save("0.4", 25, node: 1, version: 3)
            .Ok("0.5", OperationKind.Increment, 40, 50, "0.2 0.5").Save("0.5", 45, version: 4)
            .Copy(18, node: 0, version: 3, of: "0.3").Copy(46, node: 0, version: 3, of: "0.4").Live(0, 1, 2),
        "logout where the copy was late" => Trail.In("copy").LoggedIn()
            .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3)
            .Ok("0.4", OperationKind.Logout, 30, 40, "0.2 0.4", node: 1, state: SessionState.Ended).Save("0.4", 35, node: 1, version: 3, verb: LedgerVerb.Ended)
            .Copy(38, node: 1, version: 3, of: "0.3").Live(0, 1, 2),
        // 0.5 looks at n1, which has not been told of 0.3 and 0.4; what it writes there is older than what n2 holds.
        "writer that had not been told" => Trail.In("copy").LoggedIn()
            .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3", node: 1).Save("0.3", 15, node: 1, version: 3)
            .Ok("0.4", OperationKind.Increment, 22, 30, "0.2 0.3 0.4", node: 1).Save("0.4", 25, node: 1, version: 4)
            .Ok("0.5", OperationKind.Increment, 40, 50, "0.2 0.5").Save("0.5", 45, version: 3)
            .Ok("1.1", OperationKind.Main, 41, 51, "0.2 0.5").Save("1.1", 48, version: 4)
            .Ok("0.6", OperationKind.Increment, 60, 70, "0.2 0.3 0.4 0.6", node: 1).Save("0.6", 65, node: 1, version: 5)
            .Copy(52, node: 0, version: 3, of: "0.3").Copy(53, node: 0, version: 4, of: "0.4").Copy(55, node: 1, version: 3, of: "0.5").Live(0, 1, 2),
        "answer before the save arrived" => Trail.In("redis").LoggedIn()
            .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 19, version: 3)
            .Ok("0.4", OperationKind.Increment, 21, 30, "0.2 0.4", node: 1).Save("0.4", 29, node: 1, version: 3).Live(0, 1, 2),
        "newcomer that never was to hold it" => Newcomer(began: 8, "copy-to-one"),
        "newcomer that had held it" => Newcomer(began: 8, "copy-to-one").Copy(5, node: 1),
        "all holders died" => Trail.In("copy").LoggedIn().Copy(4, node: 2).Lost().Live(1),
        "home restarted" => Trail.In("local").LoggedIn().Began("n1", 7, 2).Lost(node: 0, incarnation: 2).Live(1, 2),
        _ => Lost("local", null),
    };

    public override string ToString() => Cause;

    private static Trail Lost(string mode, TroubleReason? reason = TroubleReason.Unknown, int node = 1) =>
        Trail.In(mode).LoggedIn().Lost(reason, node).Live(0, 1, 2);

    private static Trail Unsaved() => Trail.In("redis").LoggedIn(LedgerVerb.Saving).Lost();

    private static Trail Newcomer(int began, string mode = "copy") =>
        Trail.In(mode).LoggedIn().Lost(incarnation: 2).Began("n2", began, 2).Live(0, 2);

    // Two tabs: 0.3 is saved on n1 and acknowledged, 1.1 had loaded the same state on n2 and is saved later; 0.4 sees only that.
    private static Trail Overwritten() => Race(rivalVersion: 3);

    private static Trail Race(long rivalVersion, int rivalAt = 35, string mode = "redis") => Trail.In(mode).LoggedIn()
        .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3)
        .Ok("1.1", OperationKind.Increment, 12, rivalAt + 5, "0.2 1.1", node: 1).Save("1.1", rivalAt, node: 1, version: rivalVersion)
        .Ok("0.4", OperationKind.Main, rivalAt + 15, rivalAt + 16, "0.2 1.1").Save("0.4", rivalAt + 15, version: rivalVersion + 1)
        .Live(0, 1, 2);

    // Two tabs, of which one only looks: 1.1 and 0.3 both make version 3, 0.4 makes 4 from 0.3's, and then 1.1 arrives.
    private static Trail OnItsWay(int confirmed) => Trail.In("redis").LoggedIn()
        .Ok("1.1", OperationKind.Increment, 12, confirmed + 5, "0.2 1.1", node: 1).Save("1.1", 14, node: 1, version: 3, to: confirmed)
        .Ok("0.3", OperationKind.Main, 15, 17, "0.2").Save("0.3", 16, version: 3, to: 17)
        .Ok("0.4", OperationKind.Increment, 20, 30, "0.2 0.4").Save("0.4", 25, version: 4, to: 27)
        .Ok("0.5", OperationKind.Main, confirmed + 10, confirmed + 11, "0.2 1.1").Save("0.5", confirmed + 10, version: 4, to: confirmed + 11).Live(0, 1, 2);

    private static Trail Gone(bool acknowledged)
    {
        var trail = Trail.In("redis").LoggedIn();
        trail = acknowledged ? trail.Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3") : trail.InDoubt("0.3", OperationKind.Increment, 10, 20);
        return trail.Save("0.3", 15, version: 3)
            .Ok("0.4", OperationKind.Main, 30, 31, "0.2 0.3").Save("0.4", 30, version: 4)
            .Ok("0.5", OperationKind.Main, 40, 41, "0.2").Save("0.5", 40, version: 5).Live(0, 1, 2);
    }

    private static Trail Told(int savedAt) => Trail.In("copy").LoggedIn()
        .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3)
        .Ok("0.4", OperationKind.Increment, 30, 40, "0.2 0.4", node: 1).Save("0.4", savedAt, node: 1, version: 3)
        .Ok("0.5", OperationKind.Main, 50, 51, "0.2 0.4").Save("0.5", 50, version: 4);

    private static Trail Stale() => Trail.In("copy").LoggedIn()
        .Ok("0.3", OperationKind.Increment, 10, 20, "0.2 0.3").Save("0.3", 15, version: 3)
        .Ok("0.4", OperationKind.Main, 30, 31, "0.2", node: 1).Save("0.4", 30, node: 1, version: 3)
        .Ok("0.5", OperationKind.Main, 40, 41, "0.2 0.3").Save("0.5", 40, version: 4).Live(0, 1, 2);
}
