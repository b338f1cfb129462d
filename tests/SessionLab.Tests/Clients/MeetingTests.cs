using SessionLab.Clients;

namespace SessionLab.Tests.Clients;

public sealed class MeetingTests
{
    private readonly Meeting _meeting = new(tabs: 2);

    [Fact]
    public void Nobody_goes_on_before_everybody_is_there()
    {
        var first = _meeting.ArriveAsync(tab: 0, visit: 0, meet: 1);
        Assert.False(first.IsCompleted);
        var second = _meeting.ArriveAsync(tab: 1, visit: 0, meet: 1);
        Assert.True(first.IsCompleted && second.IsCompleted);
    }

    [Fact]
    public void Who_has_finished_the_visit_keeps_nobody_waiting()
    {
        var waiting = _meeting.ArriveAsync(tab: 0, visit: 0, meet: 2);
        _meeting.Leave(tab: 1, visit: 0);
        Assert.True(waiting.IsCompleted);
    }

    [Fact]
    public void A_finished_visit_is_no_arrival_in_the_next()
    {
        _meeting.Leave(tab: 1, visit: 0);
        Assert.False(_meeting.ArriveAsync(tab: 0, visit: 1, meet: 1).IsCompleted);
    }
}
