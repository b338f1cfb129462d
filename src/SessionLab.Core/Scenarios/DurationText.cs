using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionLab.Core.Scenarios;

/// <summary>Durations as a scenario writes them: <c>300ms</c>, <c>2s</c>, <c>1.5m</c>, <c>exponential 300ms</c>, <c>uniform 100ms..500ms</c>.</summary>
public static partial class DurationText
{
    /// <summary>Matches a plain duration; also the pattern of the JSON schema.</summary>
    public const string PlainPattern = "[0-9]{1,9}([.][0-9]{1,6})?(us|ms|s|m|h)";

    /// <summary>Matches a duration or the way it is drawn; also the pattern of the JSON schema.</summary>
    public const string DrawnPattern = $"({PlainPattern}|exponential {PlainPattern}|uniform {PlainPattern}[.][.]{PlainPattern})";

    private static readonly string[] LargestFirst = ["h", "m", "s", "ms", "us"];

    /// <summary>Reads a plain duration; null when the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (!Plain().IsMatch(text))
            return null;
        var unit = text.TrimStart("0123456789.".AsSpan()).ToString();
        var number = double.Parse(text[..^unit.Length], CultureInfo.InvariantCulture);
        return TimeSpan.FromMicroseconds(number * MicrosecondsIn(unit));
    }

    /// <summary>Reads a duration or the way it is drawn; null when the text is neither.</summary>
    public static DrawnDuration? ParseDrawn(string text)
    {
        if (!Drawn().IsMatch(text))
            return null;
        var words = text.Split(' ');
        var times = words[^1].Split("..").Select(time => Parse(time)!.Value).ToArray();
        return (words.Length, times.Length) switch
        {
            (1, _) => new DrawnDuration(Distribution.Constant, times[0], times[0]),
            (_, 2) => new DrawnDuration(Distribution.Uniform, times[0], times[1]),
            _ => new DrawnDuration(Distribution.Exponential, times[0], times[0]),
        };
    }

    /// <summary>Writes a duration with the largest unit that keeps it whole.</summary>
    public static string Write(TimeSpan time)
    {
        var us = (long)time.TotalMicroseconds;
        var unit = us == 0 ? "ms" : LargestFirst.First(unit => us % MicrosecondsIn(unit) == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{us / MicrosecondsIn(unit)}{unit}");
    }

    /// <summary>Writes a duration or the way it is drawn.</summary>
    public static string Write(DrawnDuration duration) => duration.Kind switch
    {
        Distribution.Exponential => $"exponential {Write(duration.A)}",
        Distribution.Uniform => $"uniform {Write(duration.A)}..{Write(duration.B)}",
        _ => Write(duration.A),
    };

    private static long MicrosecondsIn(string unit) => unit switch
    {
        "us" => 1,
        "ms" => 1_000,
        "s" => 1_000_000,
        "m" => 60_000_000,
        _ => 3_600_000_000,
    };

    [GeneratedRegex($"^{PlainPattern}\\z")]
    private static partial Regex Plain();

    [GeneratedRegex($"^{DrawnPattern}\\z")]
    private static partial Regex Drawn();
}
