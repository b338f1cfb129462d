using System.Text;
using SessionLab.Core.History;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.History;

public sealed class ForeignFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("name: compare-all\n")]
    public void A_foreign_file_is_named_as_such(string content) =>
        Assert.Contains("not a history", Refusal(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_history_of_a_newer_SessionLab_is_refused_with_both_versions()
    {
        var file = SomeRecord.Written(SomeRecord.Header());
        file[8] = RunHeader.CurrentSchema + 1;
        Assert.Contains("schema 3; this SessionLab reads up to 2", Refusal(file));
    }

    [Fact]
    public void A_history_from_before_answers_told_their_times_still_reads()
    {
        var file = SomeRecord.Written(SomeRecord.Header() with { Schema = 1 }, SomeRecord.Operation(), SomeRecord.Operation(number: 2));
        file[8] = 1;
        Assert.All(SomeRecord.ReadBack(file).OfType<Operation>(), operation => Assert.Null(operation.Timing));
    }

    [Fact]
    public void A_header_of_a_newer_schema_is_refused() =>
        Assert.Contains("schema 9", Refusal(SomeRecord.Written(SomeRecord.Header() with { Schema = 9 })));

    [Fact]
    public void A_history_without_its_whole_header_says_so() =>
        Assert.Contains("inside its header", Refusal(SomeRecord.Written(SomeRecord.Header())[..^1]));

    [Fact]
    public void A_history_with_a_damaged_header_says_where()
    {
        var file = SomeRecord.Written(SomeRecord.Header());
        file[^1] ^= 1;
        Assert.Contains("damaged at byte 9, in its header", Refusal(file));
    }

    [Fact]
    public void A_history_cannot_begin_without_a_header()
    {
        using var writer = new HistoryWriter(new MemoryStream());
        Assert.Throws<InvalidOperationException>(() => writer.See(SomeRecord.Operation()));
    }

    private static string Refusal(byte[] file) => Assert.Throws<HistoryFormatException>(() => SomeRecord.ReadBack(file)).Message;
}
