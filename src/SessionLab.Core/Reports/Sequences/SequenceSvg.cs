using System.Globalization;
using System.Xml.Linq;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Sequences;

/// <summary>
/// The same diagram as SVG: a lane for each party, an arrow for each step, the one that broke in red and thicker. It has colours of its own;
/// a page that shows it can set others by its classes: paper, ink, lane, broken.
/// </summary>
public sealed class SequenceSvg(Words words)
{
    private const int Lane = 150;
    private const int Row = 44;
    private const int Top = 60;
    private static readonly Colour Ink = new("ink", "#222255");
    private static readonly Colour Quiet = new("lane", "#bbbbbb");
    private static readonly Colour Broken = new("broken", "#cc0000");
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture as one XML document.</summary>
    public XDocument Draw(LossStory story)
    {
        var steps = story.Steps;
        var parties = SequencePage.Parties(story, steps);
        var (width, height) = (Lane * parties.Count, Top + (Row * (steps.Count + 1)));
        return new XDocument(new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"), new XAttribute("width", width), new XAttribute("height", height),
            new XAttribute("font-family", "sans-serif"), new XAttribute("font-size", 12), new XAttribute("role", "img"),
            new XElement(Svg + "title", words.Say("cause." + story.Loss.Cause)),
            new XElement(Svg + "rect", new XAttribute("width", width), new XAttribute("height", height), new XAttribute("fill", "white"), Class("paper")),
            parties.Index().Select(party => Column(party.Index, party.Item, height)),
            steps.Index().Select(step => Arrow(parties, step.Item, Top + (Row * (step.Index + 1))))));
    }

    private static XElement Column(int index, string party, int height) => new(
        Svg + "g", Text(Centre(index), Top - 30, party, Ink), Line(Centre(index), Top - 20, Centre(index), height, Quiet));

    private XElement Arrow(List<string> parties, StoryStep step, int y)
    {
        var colour = step.Broken ? Broken : Ink;
        var (from, to) = (Centre(parties.IndexOf(step.From)), Centre(parties.IndexOf(step.To)));
        var head = Math.Sign(from - to) * 8;
        var drawn = from == to
            ? [new XElement(Svg + "circle", new XAttribute("cx", to), new XAttribute("cy", y), new XAttribute("r", 5), new XAttribute("fill", colour.Plain), Class(colour.Name))]
            : (XElement[])[Line(from, y, to, y, colour), Line(to + head, y - 5, to, y, colour), Line(to + head, y + 5, to, y, colour)];
        var said = words.Say("story.arrow_" + step.Key, step.Operation);
        return new XElement(Svg + "g", drawn, Text((from + to) / 2, y - 8, $"{Figures.Seconds(step.AtUs)} {said}", colour));
    }

    private static int Centre(int lane) => (Lane * Math.Max(0, lane)) + (Lane / 2);

    private static XElement Line(int x1, int y1, int x2, int y2, Colour colour) => new(
        Svg + "line", new XAttribute("x1", x1), new XAttribute("y1", y1), new XAttribute("x2", x2), new XAttribute("y2", y2),
        new XAttribute("stroke", colour.Plain), new XAttribute("stroke-width", colour == Broken ? 2.5 : 1.2), Class(colour.Name));

    private static XElement Text(int x, int y, string text, Colour colour) => new(
        Svg + "text", new XAttribute("x", x.ToString(CultureInfo.InvariantCulture)), new XAttribute("y", y), new XAttribute("fill", colour.Plain),
        new XAttribute("text-anchor", "middle"), Class(colour.Name), text);

    private static XAttribute Class(string name) => new("class", name);

    private sealed record Colour(string Name, string Plain);
}
