using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html;

/// <summary>What the page's template shows of one section; what is empty is left out.</summary>
/// <param name="Id">Its anchor, unique on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What is to be learnt from it, in a sentence or two.</param>
internal sealed record Section(string Id, string Title, string Lead = "")
{
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Pictures of the same size, beside each other where there is room.</summary>
    public bool Beside { get; init; }

    /// <summary>What the colours and lines of the pictures stand for.</summary>
    public IReadOnlyList<KeyLine> Key { get; init; } = [];

    public IReadOnlyList<Line> Lines { get; init; } = [];

    public IReadOnlyList<Grid> Grids { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Telling> Tellings { get; init; } = [];

    /// <summary>Long texts, folded.</summary>
    public IReadOnlyList<Fact> Texts { get; init; } = [];
}

/// <summary>A picture; where a narrow one is given, small screens show that.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="Narrow">The same for a phone; empty: one for all.</param>
/// <param name="Title">Above it.</param>
/// <param name="Text">Below it.</param>
internal sealed record Figure(string Svg, string Narrow = "", string Title = "", string Text = "");

/// <summary>One entry of a picture's key.</summary>
/// <param name="Class">Its colour in the style sheet.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Text">What it stands for.</param>
internal sealed record KeyLine(string Class, string Name, string Text);

/// <summary>A sentence about a run.</summary>
/// <param name="Mark">Good, bad, not known; null for none of these.</param>
/// <param name="Name">The run's; empty where the one above goes on.</param>
/// <param name="Text">The sentence.</param>
internal sealed record Line(Mark? Mark, string Name, string Text);

/// <summary>A table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The first holds the names of the rows.</param>
/// <param name="Rows">As many cells as columns.</param>
internal sealed record Grid(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Shown only when asked for: the figures of a picture, for those who cannot see it or want to be exact.</summary>
    public bool Folded { get; init; }

    public string Note { get; init; } = "";

    /// <summary>A table whose columns hold figures, the first the names of the rows.</summary>
    public static Grid Of(string caption, IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<string>> rows) => new(
        caption, [.. titles.Select((title, place) => new Column(title.Replace("-\n", "", StringComparison.Ordinal), Left: place == 0))],
        [.. rows.Select(row => row.Select(text => new Cell(text)).ToList())]);
}

/// <summary>A column's title, and whether it holds words.</summary>
internal sealed record Column(string Title, bool Left = false);

/// <summary>A cell, with a smaller line below.</summary>
internal sealed record Cell(string Text, string Small = "", Mark? Mark = null);

/// <summary>A name and what it stands for.</summary>
internal sealed record Fact(string Name, string Text);

/// <summary>The story of a loss.</summary>
/// <param name="Name">The run's.</param>
/// <param name="Title">Why it was lost.</param>
/// <param name="Svg">The diagram.</param>
/// <param name="Steps">The same step by step.</param>
internal sealed record Telling(string Name, string Title, string Svg, IReadOnlyList<TellingStep> Steps);

/// <summary>A step of a story.</summary>
internal sealed record TellingStep(string At, string Text, bool Broken);
