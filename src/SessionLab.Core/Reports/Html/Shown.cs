using SessionLab.Core.Reports.Html.Charts;

namespace SessionLab.Core.Reports.Html;

/// <summary>One run in a comparison: its name there, and its place, which gives it its colour and line.</summary>
/// <param name="Run">The run.</param>
/// <param name="Name">Its mode, numbered where a mode comes several times.</param>
/// <param name="Place">From 0.</param>
internal sealed record Shown(RunReport Run, string Name, int Place)
{
    public Ink Ink => Inks.OfMode(Place);

    /// <summary>Whether it lost sessions: null where there were none to lose.</summary>
    public bool? Lost => Run.Summary.Sessions == 0 ? null : Run.Summary.LostSessions > 0;

    /// <summary>Kept, lost, or unknown; with the symbol and colour that the whole page has for it.</summary>
    public Mark Mark => Lost switch
    {
        true => Mark.Fail,
        false => Mark.Ok,
        null => Mark.Unknown,
    };
}
