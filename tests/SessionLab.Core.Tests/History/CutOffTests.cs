using SessionLab.Core.History;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.History;

public sealed class CutOffTests
{
    private static readonly RunEvent[] ThreeSeconds =
    [
        SomeRecord.Header(), SomeRecord.Operation(number: 1, end: 100_000), SomeRecord.Operation(number: 2, end: 1_200_000),
        SomeRecord.Operation(number: 3, end: 2_300_000), new RunEnded(2_400_000, EndReason.Completed),
    ];

    [Fact]
    public void A_history_cut_anywhere_reads_up_to_its_last_whole_block()
    {
        var file = SomeRecord.Written(ThreeSeconds);
        var counts = Enumerable.Range(HeaderLength(), file.Length - HeaderLength() + 1)
            .Select(length => SomeRecord.ReadBack(file[..length]).Count).ToList();

        Assert.Equal(counts.Order(), counts);
        Assert.Equal([1, 2, 3, 5], counts.Distinct());
    }

    [Theory]
    [InlineData(0)] // the block's kind
    [InlineData(4)] // its length, now absurd
    [InlineData(9)] // its checksum
    [InlineData(17)] // its events
    public void A_flipped_bit_ends_the_history_before_its_block_and_the_place_is_named(int inBlock)
    {
        var file = SomeRecord.Written(ThreeSeconds);
        var lastBlock = SomeRecord.Written(ThreeSeconds[..3]).Length;
        file[lastBlock + inBlock] ^= 0x80;
        var events = SomeRecord.ReadBack(file);
        Assert.Equal((4, new HistoryDamaged(1_200_000, lastBlock)), (events.Count, events[^1]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Only_a_history_with_its_end_ended_cleanly(int cut, bool clean)
    {
        var file = SomeRecord.Written(ThreeSeconds);
        var reader = new HistoryReader(new MemoryStream(file[..^cut]));
        Assert.NotEmpty(reader.Events().ToList());
        Assert.Equal(clean, reader.EndedCleanly);
    }

    [Fact]
    public void What_is_older_than_a_second_is_in_the_file_before_the_writer_closes()
    {
        var stream = new MemoryStream();
        using var writer = new HistoryWriter(stream);
        foreach (var runEvent in ThreeSeconds.Take(4))
            writer.See(runEvent);
        Assert.Equal(3, SomeRecord.ReadBack(stream.ToArray()).Count);
    }

    [Fact]
    public void A_damaged_history_did_not_end_cleanly()
    {
        var reader = new HistoryReader(new MemoryStream([.. SomeRecord.Written(ThreeSeconds), .. new byte[100]]));
        Assert.IsType<HistoryDamaged>(reader.Events().Last());
        Assert.False(reader.EndedCleanly);
    }

    private static int HeaderLength() => SomeRecord.Written(SomeRecord.Header()).Length;
}
