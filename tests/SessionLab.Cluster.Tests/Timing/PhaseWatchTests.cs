using Microsoft.Extensions.Time.Testing;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Tests.Timing;

public sealed class PhaseWatchTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly PhaseWatch _watch;

    public PhaseWatchTests() => _watch = new PhaseWatch(_clock, RequestPhase.Other);

    [Fact]
    public void A_phase_inside_another_is_no_part_of_it()
    {
        using (_watch.In(RequestPhase.Save))
        {
            Pass(5);
            using (_watch.In(RequestPhase.Lock))
                Pass(7);
            Pass(11);
        }

        Assert.Equal((16, 7, 0, 23), (_watch.Us(RequestPhase.Save), _watch.Us(RequestPhase.Lock), _watch.Us(RequestPhase.Other), _watch.TotalUs));
    }

    [Fact]
    public void A_phase_that_was_never_entered_has_no_time() => Assert.Null(_watch.Us(RequestPhase.Hash));

    [Fact]
    public void A_phase_that_is_left_by_an_exception_ends_there()
    {
        Assert.Throws<InvalidOperationException>(Fail);
        Pass(3);
        _watch.Read();
        Assert.Equal((2, 3), (_watch.Us(RequestPhase.Load), _watch.Us(RequestPhase.Other)));
    }

    [Fact]
    public void Phases_add_up_to_the_whole_whatever_was_cut_off_by_rounding()
    {
        var random = new Random(1);
        for (var i = 0; i < 1_000; i++)
        {
            _watch.Enter((RequestPhase)random.Next((int)RequestPhase.Other + 1));
            _clock.Advance(TimeSpan.FromTicks(random.Next(100)));
        }

        _watch.Read();
        Assert.Equal(_watch.TotalUs, Enum.GetValues<RequestPhase>().Sum(phase => _watch.Us(phase)));
        Assert.All(Enum.GetValues<RequestPhase>(), phase => Assert.InRange(_watch.Us(phase) ?? -1, 0, _watch.TotalUs));
    }

    private void Fail()
    {
        using var loading = _watch.In(RequestPhase.Load);
        Pass(2);
        throw new InvalidOperationException("nothing is there");
    }

    private void Pass(long us) => _clock.Advance(TimeSpan.FromMicroseconds(us));
}
