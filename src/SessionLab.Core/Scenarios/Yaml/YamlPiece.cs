namespace SessionLab.Core.Scenarios.Yaml;

/// <summary>A piece of a YAML document that knows its line (from 1) and, unlike a dictionary, keeps keys that come twice.</summary>
public abstract record YamlPiece(long Line)
{
    /// <summary>What it is, for a message: <c>'30'</c>, a list, a mapping.</summary>
    public abstract string Described { get; }

    /// <summary>True when nothing was written after the colon.</summary>
    public virtual bool Empty => false;
}

/// <summary>One value; plain when it was written without quotes.</summary>
public sealed record YamlText(long Line, string Text, bool Plain) : YamlPiece(Line)
{
    public override string Described => Empty ? "nothing" : $"'{Text}'";

    public override bool Empty => Plain && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
public sealed record YamlList(long Line, IReadOnlyList<YamlPiece> Items) : YamlPiece(Line)
{
    public override string Described => "a list";
}

/// <summary>Keys with their values, in order.</summary>
public sealed record YamlMapping(long Line, IReadOnlyList<YamlEntry> Entries) : YamlPiece(Line)
{
    public override string Described => "a mapping";
}

/// <summary>A key of a mapping with its value.</summary>
public sealed record YamlEntry(long Line, string Key, YamlPiece Value);

/// <summary>Stands for something that scenarios do not use (an alias, a complex key) and that was reported when it was read.</summary>
public sealed record YamlStranger(long Line) : YamlPiece(Line)
{
    public override string Described => "an alias";
}
