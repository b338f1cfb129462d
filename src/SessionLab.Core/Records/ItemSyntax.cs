namespace SessionLab.Core.Records;

/// <summary>The part of RFC 9651 that the headers use: a token, then parameters whose values are integers, tokens or strings.</summary>
internal static class ItemSyntax
{
    /// <summary>Takes the token an item starts with.</summary>
    public static bool TryTakeToken(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> token)
    {
        rest = rest.Trim(' ');
        var end = rest.IndexOf(';');
        token = (end < 0 ? rest : rest[..end]).TrimEnd(' ');
        rest = end < 0 ? [] : rest[end..];
        return !token.IsEmpty && !token.Contains('"') && !token.Contains(' ');
    }

    /// <summary>Takes one <c>;key=value</c>; a key without a value has the value true, written <c>?1</c>.</summary>
    public static bool TryTakeParameter(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        key = value = [];
        if (rest.IsEmpty || rest[0] != ';')
            return false;
        var left = rest[1..].TrimStart(' ');
        var end = left.IndexOfAny('=', ';');
        key = end < 0 ? left : left[..end];
        if (key.IsEmpty)
            return false;
        if (end < 0 || left[end] == ';')
        {
            value = "?1";
            rest = end < 0 ? [] : left[end..];
            return true;
        }

        left = left[(end + 1)..];
        var length = ValueLength(left);
        if (length <= 0)
            return false;
        value = left[..length];
        rest = left[length..];
        return true;
    }

    /// <summary>What stands between the quotes; false when the value is no string, or one with an escape, which no id needs.</summary>
    public static bool TryUnquote(ReadOnlySpan<char> value, out ReadOnlySpan<char> text)
    {
        text = [];
        if (value.Length < 2 || value[0] != '"' || value[^1] != '"' || value.Contains('\\'))
            return false;
        text = value[1..^1];
        return true;
    }

    private static int ValueLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '"')
            return text.IndexOf(';') is var end && end < 0 ? text.Length : end;
        for (var i = 1; i < text.Length && text[i..].IndexOfAny('"', '\\') is var next and >= 0; i += next + 2)
        {
            if (text[i + next] == '"')
                return i + next + 1;
        }

        return -1;
    }
}
