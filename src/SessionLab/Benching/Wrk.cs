using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SessionLab.Cluster.Stores;

namespace SessionLab.Benching;

/// <summary>The load generator wrk, where it is installed.</summary>
internal static partial class Wrk
{
    /// <summary>Its path; null when it is not installed.</summary>
    public static string? Program { get; } = SearchPath.Find("wrk");

    /// <summary>The median latency it measures, ms.</summary>
    /// <param name="page">What it asks for.</param>
    /// <param name="connections">Requests in flight.</param>
    /// <param name="time">How long.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<double> MedianMsAsync(Uri page, int connections, TimeSpan time, CancellationToken stop)
    {
        string[] arguments =
        [
            "-t1", string.Create(CultureInfo.InvariantCulture, $"-c{connections}"),
            string.Create(CultureInfo.InvariantCulture, $"-d{time.TotalSeconds:0}s"), "--latency", page.ToString(),
        ];
        using var process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        var median = MedianLine().Match(output);
        if (!median.Success)
            throw new FormatException($"wrk printed no median: {output}");
        var value = double.Parse(median.Groups["value"].Value, CultureInfo.InvariantCulture);
        return median.Groups["unit"].Value switch { "us" => value / 1000, "s" => value * 1000, _ => value };
    }

    [GeneratedRegex(@"50%\s+(?<value>[\d.]+)(?<unit>us|ms|s)\b")]
    private static partial Regex MedianLine();
}
