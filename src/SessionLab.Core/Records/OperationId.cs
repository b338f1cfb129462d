using System.Globalization;
using System.Runtime.InteropServices;

namespace SessionLab.Core.Records;

/// <summary>Names one operation of one client, unique in a run: <c>client.number</c>, at most 12 characters.</summary>
/// <param name="Client">The client (one simulated browser tab), from 0.</param>
/// <param name="Number">The operation's number within that client, from 1, reactions included.</param>
public readonly record struct OperationId(int Client, int Number)
{
    /// <summary>Reads <c>client.number</c>; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out OperationId id)
    {
        id = default;
        var dot = text.IndexOf('.');
        if (dot <= 0
            || !int.TryParse(text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var client)
            || !int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        id = new OperationId(client, number);
        return true;
    }

    /// <summary>The same ids as numbers, which compare many at a time; equal where the ids are.</summary>
    public static ReadOnlySpan<long> Packed(ReadOnlySpan<OperationId> ids) => MemoryMarshal.Cast<OperationId, long>(ids);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Client}.{Number}");
}
