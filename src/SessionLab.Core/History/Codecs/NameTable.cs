namespace SessionLab.Core.History.Codecs;

/// <summary>Writes a name once and its number from then on; characters as they are, so that no name is altered.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _names = [];

    public void Encode(string name, ByteSink sink)
    {
        var known = _numbers.TryGetValue(name, out var number);
        sink.Unsigned((ulong)(known ? number : _names.Count));
        if (known)
            return;
        Add(name);
        sink.Unsigned((ulong)name.Length);
        foreach (var character in name)
            sink.Unsigned(character);
    }

    public string Decode(ByteSource source)
    {
        var number = (int)source.Unsigned();
        if (number < _names.Count)
            return _names[number];
        var name = string.Create(Math.Min(source.Left, (int)source.Unsigned()), source, static (characters, from) =>
        {
            for (var i = 0; i < characters.Length; i++)
                characters[i] = (char)from.Unsigned();
        });
        Add(name);
        return name;
    }

    private void Add(string name)
    {
        _numbers.Add(name, _names.Count);
        _names.Add(name);
    }
}
