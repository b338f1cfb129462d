using CsCheck;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.History;

/// <summary>Random events of every kind, odd values included.</summary>
internal static class SomeEvent
{
    private static readonly Gen<int> AnyInt = Gen.OneOf(Gen.Int[-1, 3], Gen.Int);
    private static readonly Gen<long> AnyLong = Gen.OneOf(Gen.Long[0, 5_000_000], Gen.Long);

    private static readonly Gen<OperationId> AnyId = Gen.Select(AnyInt, AnyInt, (client, number) => new OperationId(client, number));

    private static readonly Gen<Answer> AnyAnswer =
        from place in Gen.Select(AnyInt, AnyInt, AnyInt, AnyInt)
        from state in Gen.Enum<SessionState>()
        from version in AnyLong
        from tail in AnyId.Array[0, 70]
        select new Answer(place.Item1, place.Item2, state, version, place.Item3, place.Item4, tail);

    private static readonly Gen<ServerTiming> AnyTiming = Gen.Select(Gen.Enum<TimingEntry>(), Gen.OneOf(Gen.Int[0, 5_000], Gen.Int)).Array[0, 20]
        .Select(entries => new ServerTiming(entries));

    private static readonly Gen<RunEvent> AnyOperation =
        from id in AnyId
        from reaction in AnyId
        from kinds in Gen.Select(Gen.Enum<OperationKind>(), Gen.Enum<Phase>(), Gen.Enum<Outcome>(), Gen.Enum<Trouble>())
        from times in Gen.Select(AnyLong, AnyLong, AnyLong)
        from flags in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        from numbers in Gen.Select(AnyInt, Gen.OneOf(Gen.Const(200), AnyInt))
        from answer in AnyAnswer
        from timing in Gen.Null(AnyTiming)
        select (RunEvent)new Operation(
            id, numbers.Item1, kinds.Item1, kinds.Item2, flags.Item1 ? reaction : null, times.Item1, times.Item2, times.Item3,
            flags.Item2, kinds.Item3, kinds.Item4, numbers.Item2, flags.Item3 ? answer : null)
        {
            Timing = timing,
        };

    private static readonly Gen<RunEvent> AnyRecord =
        from at in AnyLong
        from place in Gen.Select(AnyInt, AnyInt, AnyId)
        from verb in Gen.Enum<LedgerVerb>()
        from session in Gen.OneOf(Gen.ULong[0, 2], Gen.ULong)
        from saved in Gen.Select(AnyLong, AnyInt, AnyInt)
        from savedUs in Gen.Nullable(AnyLong)
        select (RunEvent)new LedgerRecord(
            at, place.Item1, place.Item2, place.Item3, verb, session, saved.Item1, saved.Item2, saved.Item3)
        {
            SavedUs = savedUs,
        };

    private static readonly Gen<RunEvent> AnyCopyRecord =
        from at in AnyLong
        from place in Gen.Select(AnyInt, AnyInt, AnyId)
        from missed in Gen.Bool
        from session in Gen.OneOf(Gen.ULong[0, 2], Gen.ULong)
        from version in AnyLong
        from peer in Gen.String
        select (RunEvent)new CopyRecord(at, place.Item1, place.Item2, place.Item3, missed, session, version, peer);

    private static readonly Gen<RunEvent> AnyFault = Gen.Select(
        AnyLong, Gen.String, Gen.String, Gen.Int[0, 2],
        (at, fault, target, step) => (RunEvent)new FaultEvent(at, fault, target, Healed: step == 1) { Done = step == 2 });

    private static readonly Gen<RunEvent> AnySample = Gen.OneOf(
        Gen.Select(AnyLong, Gen.String, AnyLong, AnyLong, (at, name, used, bytes) => (RunEvent)new ResourceSample(at, name, used, bytes)),
        Gen.Select(AnyLong, AnyLong, AnyLong, (at, requests, integral) => (RunEvent)new InFlightSample(at, requests, integral)),
        Gen.Select(AnyLong, Gen.String, AnyLong.Array[6], (at, name, figures) =>
            (RunEvent)new RuntimeSample(at, name, figures[0], figures[1], figures[2], figures[3], figures[4], figures[5])),
        Gen.Select(AnyLong, AnyLong, (at, offset) => (RunEvent)new ClockSample(at, offset)),
        Gen.Select(AnyLong, Gen.String.Array[4], (at, names) => (RunEvent)new StoreAnswered(at, names[0], names[1], names[2], names[3])),
        Gen.Select(AnyLong, Gen.Double, (at, busy) => (RunEvent)new MachineSample(at, busy)));

    private static readonly Gen<RunEvent> AnyTrouble =
        from at in AnyLong
        from place in Gen.Select(AnyInt, AnyInt, AnyId)
        from what in Gen.Select(Gen.Enum<TroubleKind>(), Gen.Enum<TroubleReason>())
        from session in Gen.ULong
        select (RunEvent)new SessionTrouble(at, place.Item1, place.Item2, place.Item3, what.Item1, session, what.Item2);

    private static readonly Gen<RunEvent> AnyMark = Gen.OneOf(
        AnyTrouble,
        Gen.Select(AnyLong, Gen.String, AnyInt, Gen.Bool, (at, node, incarnation, began) => (RunEvent)new NodeLife(at, node, incarnation, began)),
        Gen.Select(AnyLong, Gen.String, Gen.Bool, (at, node, inRotation) => (RunEvent)new RotationChange(at, node, inRotation)),
        Gen.Select(AnyLong, Gen.Enum<Phase>(), (at, phase) => (RunEvent)new PhaseStarted(at, phase)),
        Gen.Select(AnyLong, Gen.Enum<EndReason>(), (at, reason) => (RunEvent)new RunEnded(at, reason)));

    private static readonly Gen<HeldCopy> AnyCopy =
        Gen.Select(Gen.OneOf(Gen.ULong[0, 9], Gen.ULong), AnyLong, Gen.Bool, (session, version, primary) => new HeldCopy(session, version, primary));

    private static readonly Gen<CopyTotals> AnyTotals =
        AnyLong.Array[6].Select(figures => new CopyTotals(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]));

    private static readonly Gen<RunEvent> AnyCopies = Gen.OneOf(
        from at in AnyLong
        from place in Gen.Select(AnyInt, Gen.Int[0, 2], AnyInt)
        from totals in AnyTotals
        from copies in AnyCopy.Array[0, 12]
        select (RunEvent)new CopySample(at, place.Item1, place.Item2, place.Item3, totals, copies),
        Gen.Select(AnyLong, AnyInt, AnyInt, (at, round, node) => (RunEvent)new CopySilence(at, round, node)));

    /// <summary>One event of any kind but the header.</summary>
    public static Gen<RunEvent> Any { get; } = Gen.OneOf(AnyOperation, AnyOperation, AnyRecord, AnyCopyRecord, AnyFault, AnySample, AnyMark, AnyCopies);
}
