using System.Globalization;

namespace SessionLab.Watching;

/// <summary>How busy all cores were since the last look, from <c>/proc/stat</c>; null where the system has none.</summary>
public sealed class MachineLoad
{
    private const int IdleField = 3;
    private const int WaitingField = 4;
    private (long Busy, long All)? _last;

    /// <summary>Share of all cores in use since the last look, 0 to 1; null at the first look and on systems that do not tell.</summary>
    public double? BusySinceLast()
    {
        var now = Read();
        var busy = (_last, now) is ({ } last, { } next) && next.All > last.All
            ? (next.Busy - last.Busy) / (double)(next.All - last.All)
            : (double?)null;
        _last = now;
        return busy;
    }

    private static (long Busy, long All)? Read()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        // guest time is already counted in user time
        var all = fields.Take(8).Sum();
        return (all - fields[IdleField] - fields[WaitingField], all);
    }
}
