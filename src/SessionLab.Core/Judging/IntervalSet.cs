using System.Runtime.InteropServices;

namespace SessionLab.Core.Judging;

/// <summary>A set of numbers kept as ranges that merge: small as long as the gaps are few.</summary>
public sealed class IntervalSet
{
    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>The largest number; 0 when the set is empty.</summary>
    public int Largest => _ranges.Count == 0 ? 0 : _ranges[^1].Last;

    /// <summary>Adds a number; adding the next higher number costs nothing.</summary>
    public void Add(int number)
    {
        var ranges = CollectionsMarshal.AsSpan(_ranges);
        if (ranges is [.., var (_, last)] && last == number - 1)
        {
            ranges[^1].Last = number;
            return;
        }

        var at = After(number);
        if (at > 0 && _ranges[at - 1].Last >= number)
            return;
        var joinsLeft = at > 0 && _ranges[at - 1].Last == number - 1;
        var joinsRight = at < _ranges.Count && _ranges[at].First == number + 1;
        if (joinsLeft && joinsRight)
        {
            _ranges[at - 1] = (_ranges[at - 1].First, _ranges[at].Last);
            _ranges.RemoveAt(at);
        }
        else if (joinsLeft)
            _ranges[at - 1] = (_ranges[at - 1].First, number);
        else if (joinsRight)
            _ranges[at] = (number, _ranges[at].Last);
        else
            _ranges.Insert(at, (number, number));
    }

    /// <summary>True when the number was added.</summary>
    public bool Contains(int number) => After(number) is > 0 and var at && _ranges[at - 1].Last >= number;

    /// <summary>Every number, in order.</summary>
    public IEnumerable<int> Numbers => _ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));

    /// <summary>The numbers of this set that another does not hold, in order.</summary>
    public IEnumerable<int> Except(IntervalSet other)
    {
        foreach (var (first, last) in _ranges)
        {
            for (var number = first; number <= last; number++)
            {
                var at = other.After(number);
                if (at > 0 && other._ranges[at - 1].Last >= number)
                    number = other._ranges[at - 1].Last;
                else
                    yield return number;
            }
        }
    }

    // Index of the first range that begins after the number; nearly always the end.
    private int After(int number)
    {
        var at = _ranges.Count;
        if (at == 0 || _ranges[at - 1].First <= number)
            return at;
        var low = 0;
        while (low < at)
        {
            var middle = (low + at) / 2;
            if (_ranges[middle].First <= number)
                low = middle + 1;
            else
                at = middle;
        }

        return low;
    }
}
