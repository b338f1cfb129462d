using SessionLab.Core.Reports.Html.Charts;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>How evenly requests, sessions and memory lay on the nodes, and what a request took of each part of the cluster.</summary>
internal sealed class NodePart(Words words) : IPart
{
    private static readonly string[] Titles = ["column.mode", "column.node", "nodes.requests", "nodes.share", "column.sessions", "nodes.memory"];

    private static readonly string[] Costs = ["column.mode", "column.cpu_node", "column.cpu_balancer", "column.cpu_store", "column.cpu_bench", "nodes.sent", "nodes.received"];

    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var drawn = group.Runs.Where(run => run.Run.Summary.Nodes.Count > 0).ToList();
        if (drawn.Count == 0)
            return null;
        var said = string.Join(' ', drawn.Select(run => words.Say(
            "nodes.of", run.Name, words.All([.. run.Run.Summary.Nodes.Select(node => $"{node.Node} {Figures.Percent(node.Share)}")]))));
        return new Section(group.Id + "-nodes", words.Say("nodes.title"), words.Say("nodes.lead"))
        {
            Figures = [new Figure(Chart(group, drawn, wide: true, said), Chart(group, drawn, wide: false, said))],
            Grids = [Exact(drawn), Used(drawn)],
        };
    }

    private string Chart(RunGroup group, List<Shown> drawn, bool wide, string said) => new BarChart(
        [.. drawn.Select(run => new Bar(run.Name, [.. run.Run.Summary.Nodes.Select((node, place) => new Piece(
            $"{node.Node} {Figures.Percent(node.Share)}", node.Share, place % 2 == 0 ? Ink.Way : Ink.App, place % 2 == 0 ? Ink.OnWay : Ink.OnApp))]))],
        1, wide).Draw($"{group.Id}-nodes-{(wide ? "w" : "n")}", words.Say("nodes.title"), said);

    private Grid Exact(List<Shown> drawn) => Grid.Of(
        words.Say("nodes.caption"), [.. Titles.Select(title => words.Say(title))],
        drawn.SelectMany(run => run.Run.Summary.Nodes, (run, node) => (IReadOnlyList<string>)
        [
            run.Name, node.Node, Figures.Count(node.Requests), Figures.Percent(node.Share), Figures.Count(node.Sessions), Figures.Megabytes(node.MemoryBytes),
        ])) with
    { Folded = true };

    private Grid Used(List<Shown> drawn) => Grid.Of(
        words.Say("heading.costs"), [.. Costs.Select(title => words.Say(title))],
        drawn.Select(run => run.Run.Summary).Select((summary, place) => (IReadOnlyList<string>)
        [
            drawn[place].Name, .. new[] { summary.ProcessorUsPerRequest.Node, summary.ProcessorUsPerRequest.Balancer, summary.ProcessorUsPerRequest.Store, summary.ProcessorUsPerRequest.Bench, summary.StoreBytesPerRequest?.Sent, summary.StoreBytesPerRequest?.Received }
                .Select(figure => figure is { } given ? Figures.Count((long)Math.Round(given)) : Figures.None),
        ])) with
    { Folded = true, Note = words.Say("legend.costs") };
}
