using SessionLab.Core.Records;

namespace SessionLab.Core.Tests;

public sealed class OperationIdTests
{
    [Theory]
    [InlineData("12.7", 12, 7)]
    [InlineData("0.1", 0, 1)]
    public void An_operation_id_reads_back_as_it_was_written(string text, int client, int number)
    {
        Assert.True(OperationId.TryParse(text, out var id));
        Assert.Equal(new OperationId(client, number), id);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData(".7")]
    [InlineData("1.-7")]
    [InlineData("1.7x")]
    public void Anything_else_is_refused(string text) => Assert.False(OperationId.TryParse(text, out _));
}
