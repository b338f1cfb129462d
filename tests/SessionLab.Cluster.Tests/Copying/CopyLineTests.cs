using SessionLab.Cluster.Copying;

namespace SessionLab.Cluster.Tests.Copying;

public sealed class CopyLineTests
{
    private readonly List<(long[] Versions, TaskCompletionSource Arrived)> _messages = [];
    private readonly CopyLine _line;

    public CopyLineTests() => _line = new CopyLine(async copies =>
    {
        var arrived = new TaskCompletionSource();
        _messages.Add(([.. copies.Select(copy => copy.Version)], arrived));
        await arrived.Task;
        return Array.ConvertAll(copies, copy => copy.Version == 2 ? CopyReply.Ended : CopyReply.Taken);
    });

    [Fact]
    public async Task What_comes_up_while_a_message_is_on_its_way_goes_together_in_the_next()
    {
        var replies = Enumerable.Range(1, 4).Select(Send).ToArray();
        Assert.Equal([1], Assert.Single(_messages).Versions);
        Arrive(0);
        Assert.Equal([2, 3, 4], _messages[1].Versions);
        Arrive(1);
        Assert.Equal([CopyReply.Taken, CopyReply.Ended, CopyReply.Taken, CopyReply.Taken], await Task.WhenAll(replies));
    }

    [Fact]
    public async Task A_lost_message_fails_what_was_in_it_and_nothing_else()
    {
        var (first, second) = (Send(1), Send(3));
        _messages[0].Arrived.SetException(new TimeoutException("nobody answers"));
        Arrive(1);
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        Assert.Equal(CopyReply.Taken, await second);
    }

    [Fact]
    public async Task An_idle_line_sends_at_once_again()
    {
        var first = Send(1);
        Arrive(0);
        await first;
        var second = Send(3);
        Assert.Equal([3], _messages[1].Versions);
        Arrive(1);
        await second;
    }

    [Fact]
    public async Task No_message_grows_beyond_a_hundred_copies()
    {
        var replies = Enumerable.Range(3, 251).Select(Send).ToArray();
        for (var message = 0; message < 4; message++)
            Arrive(message);
        await Task.WhenAll(replies);
        Assert.Equal([1, 100, 100, 50], _messages.Select(message => message.Versions.Length));
    }

    private Task<CopyReply> Send(int version) => _line.SendAsync(new SessionCopy("id", version, 0, "n1", "3.2", 0, [1]));

    private void Arrive(int message) => _messages[message].Arrived.SetResult();
}
