using Microsoft.Extensions.Time.Testing;
using SessionLab.Cluster.Copying;

namespace SessionLab.Cluster.Tests.Copying;

public sealed class CopyLeaseTests
{
    private static readonly TimeSpan Term = TimeSpan.FromMilliseconds(500);
    private readonly FakeTimeProvider _clock = new();
    private readonly CopyLease _granter;
    private readonly CopyLease _holder;

    public CopyLeaseTests() => (_granter, _holder) = (new CopyLease(Term, _clock), new CopyLease(Term, _clock));

    [Fact]
    public void Nobody_answers_who_was_never_let() => Assert.False(_holder.IsHeld);

    [Fact]
    public void A_grant_holds_for_its_term_from_before_it_was_asked_for()
    {
        var askedAt = _holder.Now;
        Pass(200);
        Assert.True(_granter.Grant());
        _holder.Hold(askedAt);
        Pass(299);
        Assert.True(_holder.IsHeld);
        Pass(1);
        Assert.False(_holder.IsHeld);
    }

    [Fact]
    public void An_answer_that_comes_late_does_not_shorten_what_a_later_one_gave()
    {
        var early = _holder.Now;
        Pass(300);
        _holder.Hold(_holder.Now);
        _holder.Hold(early);
        Pass(400);
        Assert.True(_holder.IsHeld);
    }

    [Fact]
    public async Task Who_goes_on_without_a_node_waits_until_it_answers_no_longer()
    {
        var askedAt = _holder.Now;
        Assert.True(_granter.Grant());
        _holder.Hold(askedAt);
        Pass(100);
        var gone = _granter.WithholdAsync();
        Assert.False(_granter.Grant());
        Pass(399);
        Assert.False(gone.IsCompleted);
        Pass(10);
        await gone.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.False(_holder.IsHeld);
    }

    [Fact]
    public async Task Who_has_filled_its_memory_is_let_again_and_waited_for_no_longer()
    {
        Assert.True(_granter.Grant());
        var gone = _granter.WithholdAsync();
        _granter.Restore();
        Assert.True(_granter.Grant());
        Pass(1000);
        await gone.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(_granter.Grant());
    }

    [Fact]
    public void Who_never_let_a_node_answer_need_not_wait_for_it() => Assert.True(_granter.WithholdAsync().IsCompletedSuccessfully);

    private void Pass(int milliseconds) => _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
