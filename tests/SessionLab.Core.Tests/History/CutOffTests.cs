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

    [Fact]
    public void A_flipped_bit_ends_the_history_before_its_block()
    {
        var file = SomeRecord.Written(ThreeSeconds);
        file[^1] ^= 1;
        Assert.Equal(3, SomeRecord.ReadBack(file).Count);
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

    private static int HeaderLength() => SomeRecord.Written(SomeRecord.Header()).Length;
}
