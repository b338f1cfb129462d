using SessionLab.Core.Scenarios;
using SessionLab.Documents;
using SessionLab.Running;

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

    [Fact]
    public void The_example_scenario_of_the_README_can_be_run()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var example = readme.Split("```yaml\n")[1].Split("```")[0];
        Assert.Empty(new ScenarioParser(Vocabulary.Scenarios).Parse("README.md", example).Problems);
    }
}
