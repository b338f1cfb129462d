using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>What a request took of each part of the cluster, and how evenly requests, sessions and memory lay on the nodes.</summary>
internal sealed class CostTable(Words words)
{
    // More nodes than these do not fit a line: then the least and the most.
    private const int MostNodes = 4;

    private static readonly string[] Titles =
    [
        "column.cpu_node", "column.cpu_balancer", "column.cpu_store", "column.cpu_bench", "column.store_bytes",
        "column.node_requests", "column.skew", "column.node_sessions", "column.skew", "column.node_memory",
    ];

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        if (runs.All(run => run.Summary.Nodes.Count == 0))
            return;
        writer.Write($"\n{words.Say("heading.costs")}\n");
        var table = new TextTable([new TextColumn(words.Say("column.mode"), Left: true), .. Titles.Select(title => new TextColumn(words.Say(title)))]);
        foreach (var summary in runs.Select(run => run.Summary))
        {
            var (cpu, skew) = (summary.ProcessorUsPerRequest, summary.NodeSkew);
            table.Add(
            [
                summary.Mode, Microseconds(cpu.Node), Microseconds(cpu.Balancer), Microseconds(cpu.Store), Microseconds(cpu.Bench),
                Bytes(summary.StoreBytesPerRequest),
                Each(summary.Nodes, node => Figures.Short(100 * node.Share), node => node.Share), Figures.Short(skew.Requests),
                Each(summary.Nodes, node => Figures.Count(node.Sessions), node => node.Sessions), Figures.Short(skew.Sessions),
                Each(summary.Nodes, node => Figures.Megabytes(node.MemoryBytes), node => node.MemoryBytes),
            ]);
        }

        table.Write(writer);
        TextPage.Paragraph(writer, words.Say("legend.costs"));
    }

    private static string Microseconds(double? us) => us is { } given ? Figures.Count((long)Math.Round(given)) : Figures.None;

    private static string Bytes(StoreBytes? bytes) =>
        bytes is null ? Figures.None : $"{Figures.Count((long)bytes.Sent)} / {Figures.Count((long)bytes.Received)}";

    private static string Each(IReadOnlyList<NodeShare> nodes, Func<NodeShare, string> figure, Func<NodeShare, double?> rank) =>
        nodes.Count == 0 ? Figures.None
            : nodes.Count <= MostNodes ? string.Join(" / ", nodes.Select(figure))
            : $"{figure(nodes.MinBy(rank)!)} to {figure(nodes.MaxBy(rank)!)}";
}
