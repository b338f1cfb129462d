using System.Globalization;
using System.Text;
using SessionLab.Cluster.Clocks;

namespace SessionLab.Cluster.Balancing;

/// <summary>The balancer's own record of the nodes it sends requests to; one unbuffered write a change, so that a kill loses none.</summary>
public sealed class RotationLedger : IDisposable
{
    private readonly Lock _turn = new();
    private readonly FileStream? _file;
    private HashSet<string> _inRotation = [];

    /// <summary>Appends to <see cref="BalancerSettings.Ledger"/>; keeps nothing when that is null.</summary>
    public RotationLedger(BalancerSettings settings)
    {
        if (settings.Ledger is { } path)
            _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>From now on requests go to these nodes.</summary>
    public void Keep(IEnumerable<string> nodes)
    {
        lock (_turn)
        {
            HashSet<string> now = [.. nodes];
            foreach (var gone in _inRotation.Except(now))
                Write("left-out", gone);
            foreach (var come in now.Except(_inRotation))
                Write("taken-in", come);
            _inRotation = now;
        }
    }

    /// <summary>Something that tells of the balancer itself: one line, without its end.</summary>
    public void Note(string line)
    {
        lock (_turn)
            Write(line);
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void Write(string verb, string node) => Write(string.Create(CultureInfo.InvariantCulture, $"{verb} {node} at={MachineClock.NowUs}"));

    private void Write(string line) => _file?.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
