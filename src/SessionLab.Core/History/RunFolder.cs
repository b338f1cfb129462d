namespace SessionLab.Core.History;

/// <summary>The names inside a run's folder; one run is one folder.</summary>
public static class RunFolder
{
    /// <summary>The run's header as JSON, written before the first request.</summary>
    public const string Header = "header.json";

    /// <summary>The history; everything else can be made from it again.</summary>
    public const string History = "history.bin";

    /// <summary>The summary as JSON.</summary>
    public const string Summary = "summary.json";

    /// <summary>The histograms behind the summary's percentiles, in HdrHistogram's log format.</summary>
    public const string Latencies = "latencies.hlog";

    /// <summary>The folder of the nodes' own files.</summary>
    public const string Ledger = "ledger";
}
