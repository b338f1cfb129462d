using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Tests.History;
using SessionLab.Core.Tests.Measuring;

namespace SessionLab.Core.Tests.Reports;

public sealed class HistogramLogTests
{
    private static readonly RunHeader Header = SomeRecord.Header() with { StartedAt = new DateTimeOffset(2026, 11, 23, 17, 0, 0, 250, TimeSpan.FromHours(1)) };

    [Fact]
    public void A_log_begins_with_what_the_standard_asks_for() =>
        Assert.Equal(
            [
                "#[Logged with SessionLab: some, mode local, seed 7]",
                "#[Histogram log format version 1.3]",
                "#[StartTime: 1795449600.250 (seconds since epoch), 2026-11-23T16:00:00.250Z]",
                "\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"",
            ],
            Lines().Take(4));

    [Fact]
    public void A_line_has_its_name_when_it_began_how_long_it_took_and_its_exact_maximum() =>
        Assert.StartsWith("Tag=session,2.000,2.469,1234.567,", Lines()[4], StringComparison.Ordinal);

    [Fact]
    public void Two_runs_are_two_logs_one_after_the_other() =>
        Assert.Equal(Log(Run()) + Log(Run()), Log(Run(), Run()));

    [Fact]
    public void A_language_with_a_decimal_comma_changes_nothing()
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.StartsWith("Tag=session,2.000,2.469,1234.567,", Lines()[4], StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    private static string[] Lines() => Log(Run()).Split('\n');

    private static string Log(params IReadOnlyList<RunReport> runs)
    {
        var writer = new StringWriter();
        new HistogramLog().Write(writer, runs);
        return writer.ToString();
    }

    private static RunReport Run()
    {
        var operations = SomeRun.Operations(2, eachUs: 1_234_567)
            .Select(operation => operation with { IntendedUs = operation.IntendedUs + 2_000_000, StartUs = operation.StartUs + 2_000_000, EndUs = operation.EndUs + 2_000_000 });
        return Replay.Report([Header, .. operations], new Judge());
    }
}
