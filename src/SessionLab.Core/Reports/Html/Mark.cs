using SessionLab.Core.Reports.Html.Charts;

namespace SessionLab.Core.Reports.Html;

/// <summary>Good, bad or not known, as a symbol and a colour; never a colour alone.</summary>
/// <param name="Name">Its class in the style sheet.</param>
/// <param name="Symbol">One character.</param>
/// <param name="Ink">Its colour.</param>
internal sealed record Mark(string Name, string Symbol, Ink Ink)
{
    public static Mark Ok { get; } = new("ok", "\u2713", Ink.Ok);

    public static Mark Fail { get; } = new("fail", "\u2717", Ink.Fail);

    public static Mark Unknown { get; } = new("unknown", "?", Ink.Unknown);
}
