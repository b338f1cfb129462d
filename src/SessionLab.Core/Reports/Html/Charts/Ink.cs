using System.Globalization;
using System.Text.RegularExpressions;
using OxyPlot;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>What a stroke stands for; the page's style sheet says which colour that is in light and in dark.</summary>
internal enum Ink
{
    Text,
    Muted,
    Grid,
    Ok,
    Fail,
    Unknown,
    Shade,
    Mode1,
    Mode2,
    Mode3,
    Mode4,
    Mode5,
    Mode6,
    Way,
    App,
    Cure1,
    Cure2,
    Cure3,
    Cure4,
    OnCure,
    OnWay,
    OnApp,
    Paper,
}

/// <summary>
/// The library writes colours into the picture. Ours are marks that no picture needs, <c>rgb(1,2,n)</c>, and become variables of the style
/// sheet, <c>var(--mode1)</c>: so one picture serves light, dark and paper.
/// </summary>
internal static partial class Inks
{
    private const byte Red = 1;
    private const byte Green = 2;

    /// <summary>How many modes have a colour of their own.</summary>
    public const int Modes = 6;

    /// <summary>The mark of an ink.</summary>
    public static OxyColor Mark(this Ink ink) => OxyColor.FromRgb(Red, Green, (byte)ink);

    /// <summary>The ink of the nth mode of a comparison.</summary>
    public static Ink OfMode(int place) => Ink.Mode1 + place % Modes;

    /// <summary>The variable's name in the style sheet.</summary>
    public static string Variable(this Ink ink) => "--" + ink.ToString().ToLowerInvariant();

    /// <summary>Every mark in a style replaced by its variable.</summary>
    public static string Paint(string style) => Marked().Replace(style, match =>
        $"var({((Ink)int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Variable()})");

    [GeneratedRegex(@"rgb\(1,2,(\d+)\)")]
    private static partial Regex Marked();
}
