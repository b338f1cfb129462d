using CsCheck;
using Microsoft.Extensions.Time.Testing;
using SessionLab.Cluster.Copying;

namespace SessionLab.Cluster.Tests.Copying;

public sealed class CopyMemoryTests
{
    [Fact]
    public void In_whatever_order_states_come_every_node_holds_the_same() =>
        Gen.Select(SomeCopy.States, Gen.Int[0, int.MaxValue]).Sample((states, seed) =>
        {
            var shuffled = states.ToArray();
            new Random(seed).Shuffle(shuffled);
            return SomeCopy.Held(states) == SomeCopy.Held(shuffled);
        });

    [Fact]
    public void A_state_that_comes_twice_changes_nothing() =>
        SomeCopy.States.Sample(states => SomeCopy.Held(states) == SomeCopy.Held(states.Concat(states)));

    [Fact]
    public void The_newest_version_stays() =>
        SomeCopy.Saves.Sample(saves => SomeCopy.Held(saves)?.Version == (saves.Length == 0 ? null : saves.Max(copy => copy.Version)));

    [Fact]
    public void An_end_beats_every_save_before_and_after_it() =>
        Gen.Select(SomeCopy.Saves, SomeCopy.Saves).Sample((before, after) =>
        {
            using var memory = SomeCopy.Memory();
            foreach (var save in before)
                memory.Take(save);
            memory.Take(SomeCopy.Make(version: 1, ended: true));
            return after.All(save => memory.Take(save) == CopyReply.Ended) && memory.Read(memory.Held(SomeCopy.Id)) is null && !memory.Live.Any();
        });

    [Fact]
    public void The_bytes_are_those_of_what_is_held() =>
        SomeCopy.States.Sample(states =>
        {
            using var memory = SomeCopy.Memory();
            foreach (var state in states)
                memory.Take(state);
            return memory.Bytes == memory.Everything.Sum(copy => copy.State.Length);
        });

    [Fact]
    public void Whoever_loads_gets_a_session_of_its_own()
    {
        using var memory = SomeCopy.Memory();
        memory.Take(SomeCopy.Make(version: 1));

        memory.Read(memory.Held(SomeCopy.Id))!.Apply("1.9");

        Assert.Empty(memory.Read(memory.Held(SomeCopy.Id))!.Tail);
    }

    [Fact]
    public void A_save_is_kept_where_its_session_is_still_what_it_was_made_from_or_is_not_there_at_all()
    {
        using var memory = SomeCopy.Memory();
        var loaded = SomeCopy.Make(version: 1);
        memory.Take(loaded);
        var save = SomeCopy.Make(version: 2, operation: "1.2");

        Assert.Equal(CopyReply.Taken, memory.Keep(save, loaded));
        Assert.True(memory.Holds(save));
        memory.Forget(save);
        Assert.Equal(CopyReply.Taken, memory.Keep(save, loaded));
        Assert.Equal(save.State.Length, memory.Bytes);
    }

    [Theory]
    [InlineData(2, 9, false, CopyReply.Later)]
    [InlineData(2, 1, false, CopyReply.Later)]
    [InlineData(1, 2, false, CopyReply.Later)]
    [InlineData(3, 1, true, CopyReply.Ended)]
    public void Whatever_took_the_place_of_what_a_save_was_made_from_stays(int version, int stamp, bool ended, CopyReply expected)
    {
        using var memory = SomeCopy.Memory();
        var loaded = SomeCopy.Make(version: 1);
        memory.Take(loaded);
        var other = SomeCopy.Make(version, stamp, "n2", "2.1", ended);
        memory.Take(other);

        Assert.Equal(expected, memory.Keep(SomeCopy.Make(version: 2, stamp: 5, operation: "1.2"), loaded));
        Assert.True(memory.Holds(other));
    }

    [Fact]
    public void A_save_that_comes_twice_was_taken_and_one_that_is_overtaken_was_not()
    {
        using var memory = SomeCopy.Memory();
        var save = SomeCopy.Make(version: 2);
        memory.Take(save);

        Assert.Equal(CopyReply.Taken, memory.Take(SomeCopy.Make(version: 2)));
        Assert.Equal(CopyReply.Taken, memory.Take(SomeCopy.Make(version: 2, stamp: 2, operation: "1.2")));
        Assert.Equal(CopyReply.Later, memory.Take(save));
    }

    [Fact]
    public void A_state_that_was_replaced_meanwhile_is_not_forgotten()
    {
        using var memory = SomeCopy.Memory();
        var old = SomeCopy.Make(version: 1);
        memory.Take(old);
        memory.Take(SomeCopy.Make(version: 2));

        memory.Forget(old);

        Assert.Equal(2, memory.Read(memory.Held(SomeCopy.Id))?.Version);
    }

    [Fact]
    public void An_end_is_remembered_for_one_idle_timeout()
    {
        var clock = new FakeTimeProvider();
        using var memory = SomeCopy.Memory(clock, TimeSpan.FromMinutes(5));
        memory.Take(SomeCopy.Make(version: 3, ended: true));
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Single(memory.Everything);

        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Empty(memory.Everything);
    }
}
