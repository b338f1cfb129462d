using System.Globalization;
using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>A picture on its way to the page: a model of the charting library without a look of its own, and its export as SVG.</summary>
internal sealed class Chart
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="width">Units of the picture, pixels of the screen it is meant for.</param>
    /// <param name="height">As above.</param>
    /// <param name="margins">What is left free for labels around the axes.</param>
    public Chart(double width, double height, OxyThickness margins)
    {
        (Width, Height, Margins) = (width, height, margins);
        Model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture,
            PlotMargins = margins,
            Padding = new OxyThickness(0),
            PlotAreaBorderThickness = new OxyThickness(0),
            TextColor = Ink.Text.Mark(),
            Background = OxyColors.Undefined,
            DefaultFontSize = 13,
        };
    }

    public double Width { get; }

    public double Height { get; }

    public OxyThickness Margins { get; }

    public PlotModel Model { get; }

    /// <summary>The height that is left for the axes.</summary>
    public double InnerHeight => Height - Margins.Top - Margins.Bottom;

    /// <summary>An axis in the look of the page: quiet labels, no line; a grid where asked for.</summary>
    public T Add<T>(T axis, bool grid) where T : Axis
    {
        axis.AxislineStyle = LineStyle.None;
        axis.TickStyle = TickStyle.None;
        axis.TextColor = Ink.Muted.Mark();
        axis.FontSize = 12;
        axis.MinimumPadding = axis.MaximumPadding = 0;
        axis.AxisTickToLabelDistance = 6;
        axis.MajorGridlineStyle = grid ? LineStyle.Solid : LineStyle.None;
        axis.MajorGridlineColor = Ink.Grid.Mark();
        axis.MajorGridlineThickness = 1;
        Model.Axes.Add(axis);
        return axis;
    }

    /// <summary>Writes a text at a place of the axes; it may lie beyond them.</summary>
    public TextAnnotation Say(string text, double x, double y, Ink ink, HorizontalAlignment align = HorizontalAlignment.Left)
    {
        var annotation = new TextAnnotation
        {
            Text = text,
            TextPosition = new DataPoint(x, y),
            TextColor = ink.Mark(),
            TextHorizontalAlignment = align,
            TextVerticalAlignment = VerticalAlignment.Middle,
            Stroke = OxyColors.Transparent,
            Padding = new OxyThickness(0),
            FontSize = 13,
            Layer = AnnotationLayer.AboveSeries,
        };
        Model.Annotations.Add(annotation);
        return annotation;
    }

    /// <summary>The picture, with a name and a description for those who cannot see it.</summary>
    /// <param name="id">Unique on the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What is to be seen in it.</param>
    public string Draw(string id, string title, string description)
    {
        var root = XElement.Parse(new SvgExporter { Width = Width, Height = Height }.ExportToString(Model));
        root.Descendants().Where(IsUnseen).ToList().ForEach(element => element.Remove());
        foreach (var element in root.Descendants())
            Clean(element);
        root.RemoveAttributes();
        root.Add(
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")), new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-t {id}-d"));
        root.AddFirst(
            new XElement(Svg + "title", new XAttribute("id", id + "-t"), title),
            new XElement(Svg + "desc", new XAttribute("id", id + "-d"), description));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    // Fonts are the page's. Nothing is drawn outside the axes but labels, which the library would clip.
    private static void Clean(XElement element)
    {
        foreach (var attribute in element.Attributes().ToList())
        {
            if (attribute.Name.LocalName is "font-family" or "clip-path")
                attribute.Remove();
            else
                attribute.Value = Inks.Paint(attribute.Value);
        }
    }

    private static bool IsUnseen(XElement element) =>
        element.Name.LocalName == "defs" || (element.Name.LocalName == "g" && !element.HasElements)
        || (element.Name.LocalName == "rect" && element.Attribute("style")?.Value.StartsWith("fill:none", StringComparison.Ordinal) == true);
}
