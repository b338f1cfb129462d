using SessionLab.Documents;

namespace SessionLab.Tests.Conventions;

public sealed class DocumentTests
{
    public static TheoryData<string> Pages =>
        [.. Repository.Files("*.md").Where(file => File.ReadAllText(file).Contains("<!-- generated: ", StringComparison.Ordinal))
            .Concat(Repository.Files("*.schema.json"))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_generated_parts_of_a_page_are_up_to_date(string page)
    {
        var text = File.ReadAllText(page).ReplaceLineEndings("\n");
        Assert.Equal(GeneratedParts.Renew(page, text), text);
    }
}
