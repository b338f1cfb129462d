using OxyPlot;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>A line's pattern by its place, so that lines are told apart without their colours.</summary>
internal static class Dashes
{
    private static readonly LineStyle[] Styles =
        [LineStyle.Solid, LineStyle.LongDash, LineStyle.Dash, LineStyle.DashDot, LineStyle.LongDashDotDot, LineStyle.LongDashDot];

    public static LineStyle Of(int place) => Styles[place % Styles.Length];
}
