using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using SessionLab.Cluster.Tests.Sessions;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Tests.Timing;

/// <summary>What Cluster writes is what src/DESIGN.md shows; Core's tests read the same rows.</summary>
public sealed class ServerTimingSyntaxTests
{
    private static readonly RequestPhase[] OfBalancer = [RequestPhase.Affinity, RequestPhase.Choose, RequestPhase.Forward];

    public static TheoryData<string, string, string> Examples =>
        [.. DesignTable.Rows("### Examples of Server-Timing").Where(row => row[0].Contains(";dur=", StringComparison.Ordinal))
            .Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2]))];

    [Theory, MemberData(nameof(Examples))]
    public void Every_example_is_written_from_its_row(string header, string times, string store)
    {
        var clock = new FakeTimeProvider();
        var cells = times.Split(' ').Select(cell => cell.Split('=')).ToDictionary(
            cell => cell[0], cell => long.Parse(cell[1], CultureInfo.InvariantCulture));

        Assert.Equal(header, cells.ContainsKey("balancer") ? Balancer(clock, cells, Node(clock, cells, store)) : Node(clock, cells, store));
    }

    [Fact]
    public void The_design_has_examples_of_every_phase()
    {
        Assert.Equal(5, Examples.Count);
        var named = Examples.SelectMany(row => row.Data.Item2.Split(' ')).Select(cell => cell.Split('=')[0]).ToHashSet();
        Assert.Empty(Enum.GetNames<RequestPhase>().Select(name => name.ToLowerInvariant()).Except(named));
    }

    [Fact]
    public void An_answer_that_says_nothing_of_its_time_was_waited_for_all_the_same()
    {
        var clock = new FakeTimeProvider();
        var phases = new PhaseWatch(clock, RequestPhase.Choose);
        Spend(clock, phases, RequestPhase.Forward, 1_500);

        Assert.Equal("balancer;dur=1.500, choose;dur=0.000, forward;dur=1.500", ServerTimingSyntax.OfBalancer(phases, ofNode: null));
    }

    // A watch that is led through the phases of the row.
    private static string Node(FakeTimeProvider clock, Dictionary<string, long> cells, string store)
    {
        var meter = new RequestMeter(clock);
        foreach (var phase in Enum.GetValues<RequestPhase>().Except(OfBalancer))
        {
            if (cells.TryGetValue(Name(phase), out var us))
                Spend(clock, meter.Phases, phase, us);
        }

        if (store.Split(' ') is [var sent, var received])
        {
            meter.Send(long.Parse(sent, CultureInfo.InvariantCulture));
            meter.Receive(long.Parse(received, CultureInfo.InvariantCulture));
        }

        return ServerTimingSyntax.OfNode(meter);
    }

    private static string Balancer(FakeTimeProvider clock, Dictionary<string, long> cells, string node)
    {
        var phases = new PhaseWatch(clock, RequestPhase.Choose);
        foreach (var phase in OfBalancer)
        {
            if (cells.TryGetValue(Name(phase), out var us))
                Spend(clock, phases, phase, phase == RequestPhase.Forward ? us + cells["node"] : us);
        }

        return ServerTimingSyntax.OfBalancer(phases, node);
    }

    private static void Spend(FakeTimeProvider clock, PhaseWatch phases, RequestPhase phase, long us)
    {
        using (phases.In(phase))
            clock.Advance(TimeSpan.FromMicroseconds(us));
    }

    private static string Name(RequestPhase phase) => phase.ToString().ToLowerInvariant();
}
