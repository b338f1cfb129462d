using SessionLab.Commands;

namespace SessionLab.Tests.Commands;

public sealed class ExamplesTests
{
    public static TheoryData<string> Lines => [.. Examples.All.Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_example_of_the_help_parses(string line) =>
        Assert.Empty(CommandLine.Root().Parse(line.Split(' ')[1..]).Errors);
}
