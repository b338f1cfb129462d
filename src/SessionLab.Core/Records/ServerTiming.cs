using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using SessionLab.Core.History;

namespace SessionLab.Core.Records;

/// <summary>What an answer's header <c>Server-Timing</c> says of its request: totals, phases that add up to them, and bytes; absent ones are null.</summary>
[JsonConverter(typeof(ServerTimingJson))]
public sealed class ServerTiming : IEquatable<ServerTiming>
{
    /// <summary>How many entries there can be.</summary>
    internal const int Entries = (int)TimingEntry.StoreReceivedBytes + 1;

    private Values _values;

    /// <summary>With these entries; of one that is named twice the last counts.</summary>
    public ServerTiming(params ReadOnlySpan<(TimingEntry Entry, int Value)> entries)
    {
        foreach (var (entry, value) in entries)
            Set(entry, value);
    }

    /// <summary>A bit for each entry that is there, the lowest for the first.</summary>
    internal uint Present { get; private set; }

    /// <summary>µs, or bytes; null when the header does not say.</summary>
    public int? this[TimingEntry entry] => (Present & (1u << (int)entry)) == 0 ? null : _values[(int)entry];

    /// <summary>The same with 0 for what is absent.</summary>
    public int Or0(TimingEntry entry) => _values[(int)entry];

    /// <inheritdoc/>
    public bool Equals(ServerTiming? other) =>
        other is not null && Present == other.Present && ((ReadOnlySpan<int>)_values).SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServerTiming);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Present, _values[0], _values[1]);

    /// <summary>For people and tests: <c>Node=614 Load=31</c>.</summary>
    public override string ToString() => string.Join(' ', Enum.GetValues<TimingEntry>().Where(entry => this[entry] is not null)
        .Select(entry => $"{entry}={this[entry]}"));

    internal void Set(TimingEntry entry, int value)
    {
        _values[(int)entry] = value;
        Present |= 1u << (int)entry;
    }

    [InlineArray(Entries)]
    private struct Values
    {
        private int _first;
    }
}
