using System.Runtime.CompilerServices;

namespace SessionLab.Cluster.Timing;

/// <summary>
/// A stopwatch that is always in one phase and switches from one to the next: phases cannot overlap, and none of the time is lost between them.
/// For one request, whose steps follow each other.
/// </summary>
public sealed class PhaseWatch
{
    private const int Phases = (int)RequestPhase.Other + 1;
    private readonly TimeProvider _clock;
    private readonly RequestPhase _first;
    private readonly long _begun;
    private TicksOfPhases _ticks;
    private RequestPhase _current;
    private long _since;
    private int _entered;

    /// <summary>Starts in <paramref name="first"/>, which also takes what rounding to microseconds leaves.</summary>
    public PhaseWatch(TimeProvider clock, RequestPhase first)
    {
        (_clock, _first, _current) = (clock, first, first);
        _begun = _since = clock.GetTimestamp();
        _entered = 1 << (int)first;
    }

    /// <summary>From the start to the last switch, µs.</summary>
    public long TotalUs => Microseconds(_since - _begun);

    /// <summary>Switches to another phase; to the current one: brings the times up to now.</summary>
    public void Enter(RequestPhase phase)
    {
        var now = _clock.GetTimestamp();
        _ticks[(int)_current] += now - _since;
        (_current, _since) = (phase, now);
        _entered |= 1 << (int)phase;
    }

    /// <summary>Switches to a phase, and back when the returned value is disposed of.</summary>
    public Visit In(RequestPhase phase)
    {
        var visit = new Visit(this, _current);
        Enter(phase);
        return visit;
    }

    /// <summary>Ends the current phase without beginning another: times are those up to now.</summary>
    public void Read() => Enter(_current);

    /// <summary>The time in a phase up to the last switch, µs; null when it was never entered. All add up to <see cref="TotalUs"/>.</summary>
    public long? Us(RequestPhase phase) => (_entered & (1 << (int)phase)) == 0 ? null : phase == _first ? Rest() : Rounded(phase);

    private long Rest()
    {
        var rest = TotalUs;
        for (var phase = 0; phase < Phases; phase++)
        {
            if (phase != (int)_first)
                rest -= Rounded((RequestPhase)phase);
        }

        return rest;
    }

    private long Rounded(RequestPhase phase) => Microseconds(_ticks[(int)phase]);

    private long Microseconds(long ticks) => ticks / (_clock.TimestampFrequency / 1_000_000);

    /// <summary>A stay in a phase.</summary>
    /// <param name="watch">The watch to switch back.</param>
    /// <param name="before">The phase it was in before.</param>
    public readonly struct Visit(PhaseWatch watch, RequestPhase before) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => watch.Enter(before);
    }

    [InlineArray(Phases)]
    private struct TicksOfPhases
    {
        private long _first;
    }
}
