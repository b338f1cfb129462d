using System.Text.Json;
using SessionLab.Cluster.Stores;
using SessionLab.Running;

namespace SessionLab.Tests.EndToEnd;

/// <summary>HdrHistogram's implementation for JavaScript, installed from npm into a folder that is gone afterwards.</summary>
internal sealed class HdrHistogramJs : IDisposable
{
    private const string Package = "hdr-histogram-js@3.0.1";

    private const string Reader = """
        const { HistogramLogReader } = require('hdr-histogram-js');
        const log = new HistogramLogReader(require('fs').readFileSync(0, 'utf8'));
        const read = {};
        for (let row; (row = log.nextIntervalHistogram()) !== null;)
          read[row.tag] = {
            count: row.totalCount, start_ms: row.startTimeStampMsec, max: row.maxValue,
            p50: row.getValueAtPercentile(50), p90: row.getValueAtPercentile(90), p95: row.getValueAtPercentile(95),
            p99: row.getValueAtPercentile(99), p999: row.getValueAtPercentile(99.9) };
        console.log(JSON.stringify(read));
        """;

    private readonly TemporaryFolder _folder;

    private HdrHistogramJs(TemporaryFolder folder) => _folder = folder;

    public static async Task<HdrHistogramJs> InstallAsync()
    {
        Assert.SkipWhen(SearchPath.Find("node") is null, "node is not on PATH");
        Assert.SkipWhen(SearchPath.Find("npm") is null, "npm is not on PATH");
        var folder = new TemporaryFolder();
        var npm = await Foreign.RunAsync(
            folder.Path, "npm", ["install", "--prefix", folder.Path, "--no-audit", "--no-fund", "--ignore-scripts", Package]);
        if (npm.Exit != 0)
            folder.Dispose();
        Assert.SkipUnless(npm.Exit == 0, $"npm cannot install {Package}: {npm.Error}");
        return new HdrHistogramJs(folder);
    }

    /// <summary>What it reads from a log: count, start, percentiles and maximum by tag, in the log's unit.</summary>
    public async Task<JsonElement> ReadAsync(string log)
    {
        var node = await Foreign.RunAsync(_folder.Path, "node", ["-e", Reader], log);
        Assert.True(node.Exit == 0, node.Error);
        return JsonDocument.Parse(node.Output).RootElement;
    }

    public void Dispose() => _folder.Dispose();
}
