using CsCheck;
using SessionLab.Core.History;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.History;

public sealed class LosslessTests
{
    [Fact]
    public void Every_field_of_every_event_reads_back_as_it_was_written() =>
        SomeEvent.Any.Array[0, 30].Sample(
            events => Assert.Equal(events.Select(Everything), SomeRecord.ReadBack(SomeRecord.Written([SomeRecord.Header(), .. events])).Skip(1).Select(Everything)),
            iter: 2_000);

    [Fact]
    public void The_header_reads_back_with_every_field()
    {
        var header = SomeRecord.Header() with
        {
            Question = "who loses — and why?",
            ScenarioText = "name: some\n",
            Seed = ulong.MaxValue,
            Flaws = ["adopt-ids"],
            Predictions = [new Prediction("off_node_share", 2.0 / 3, 0.999, "1 - 1/N")],
            StartedAt = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero),
            Machine = new MachineHeader("Linux 6.1", "X64", "a processor", 2, 8_000_000_000),
            Versions = new Dictionary<string, string> { [".NET"] = "10.0" },
            Mode = new ModeHeader("redis", "a shared memory", SomeRecord.Claims(Reach.AnyNode), new StoreHeader("Garnet", "2.2.8", "embedded", true) { Instance = "4f2a", SyncUs = 171.5 }) { Copies = 1 },
        };

        var back = Assert.IsType<RunHeader>(Assert.Single(SomeRecord.ReadBack(SomeRecord.Written(header))));

        Assert.Equal(EventJson.Line(header), EventJson.Line(back));
    }

    [Fact]
    public void An_unchanged_tail_is_the_same_instance_again()
    {
        var first = new Answer(0, 1, SessionState.Found, 3, 12, 1, [new OperationId(0, 1)]);
        var second = first with { Node = 1, Tail = [new OperationId(0, 1)] };

        var back = SomeRecord.ReadBack(SomeRecord.Written(SomeRecord.Header(), SomeRecord.Operation(answer: first), SomeRecord.Operation(number: 2, answer: second)));

        Assert.Same(((Operation)back[1]).Answer!.Tail, ((Operation)back[2]).Answer!.Tail);
    }

    [Fact]
    public void An_event_is_one_line_of_JSON_that_names_its_kind() =>
        Assert.Equal(
            """{"event":"fault","fault":"kill","target":"n1","healed":false,"done":false,"at_us":5}""",
            EventJson.Line(new FaultEvent(5, "kill", "n1", false)));

    [Fact]
    public void What_a_node_held_is_one_line_of_JSON() =>
        Assert.Equal(
            """{"event":"copies","round":2,"node":1,"incarnation":1,"totals":{"sent":3,"sent_bytes":4,"received":5,"missed":6,"held_bytes":7,"filled_us":8},"copies":[{"session":9,"version":10,"primary":true}],"at_us":5}""",
            EventJson.Line(new CopySample(5, 2, 1, 1, new CopyTotals(3, 4, 5, 6, 7, 8), [new HeldCopy(9, 10, true)])));

    [Fact]
    public void Names_in_JSON_are_in_snake_case() =>
        Assert.Contains("\"id\":\"3.1\",\"jar\":3,\"kind\":\"add_item\",\"phase\":\"warm_up\"", EventJson.Line(
            SomeRecord.Operation(client: 3, kind: OperationKind.AddItem, phase: Phase.WarmUp)));

    // Bits of doubles and code units of text are spelled out, since JSON would round or replace odd ones.
    private static string Everything(RunEvent runEvent) => runEvent switch
    {
        MachineSample sample => $"{sample.AtUs} {BitConverter.DoubleToInt64Bits(sample.Busy)}",
        ResourceSample sample => $"{sample.AtUs} {Units(sample.Process)} {sample.ProcessorUs} {sample.MemoryBytes}",
        StoreAnswered store => $"{store.AtUs} {Units(store.Node)} {Units(store.Product)} {Units(store.Version)} {Units(store.Instance)}",
        FaultEvent fault => $"{fault.AtUs} {Units(fault.Fault)} {Units(fault.Target)} {fault.Healed}",
        Operation { Answer: { } answer } operation => $"{operation} {string.Join(' ', answer.Tail)}",
        CopySample sample => $"{sample} {string.Join(' ', sample.Copies)}",
        _ => runEvent.ToString(),
    };

    private static string Units(string text) => string.Join(',', text.Select(c => (int)c));
}
