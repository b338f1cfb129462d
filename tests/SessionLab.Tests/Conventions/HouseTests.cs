using System.Reflection;
using System.Text.RegularExpressions;

namespace SessionLab.Tests.Conventions;

public sealed partial class HouseTests
{
    private const int LongestFile = 250;

    private static readonly Assembly Core = typeof(Core.Records.RunEvent).Assembly;
    private static readonly Assembly Accused = typeof(Cluster.ClusterSettings).Assembly;
    private static readonly Assembly Bench = typeof(SessionLab.Commands.CommandLine).Assembly;

    public static TheoryData<string> Sources => [.. Repository.Sources().Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Fact]
    public void The_judge_and_the_accused_reference_nothing_of_ours()
    {
        Assert.DoesNotContain(Core.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("SessionLab", StringComparison.Ordinal));
        Assert.DoesNotContain(Accused.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("SessionLab", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_concrete_class_is_sealed() =>
        Assert.Empty(new[] { Core, Accused, Bench }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && type.Namespace?.StartsWith("SessionLab", StringComparison.Ordinal) == true)
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !Generated(type))
            .Select(type => type.FullName));

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_file_has_one_idea_and_a_room_of_its_own(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        Assert.InRange(text.Split('\n').Length, 1, LongestFile);
        Assert.DoesNotMatch(Unfinished(), text);
        var parts = Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar);
        Assert.DoesNotContain(parts, part => part is "Common" or "Utils" or "Helpers" or "Extensions" or "Models" or "Services" or "Managers" or "Interfaces");
        if (Namespace().Match(text) is { Success: true } match)
            Assert.Equal(string.Join('.', parts.Skip(1)), match.Groups[1].Value);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_public_type_has_a_summary(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, file));
        for (var line = 0; line < lines.Length; line++)
            if (PublicType().IsMatch(lines[line]))
                Assert.True(Documented(lines, line), $"{file}:{line + 1} has no summary");
    }

    private static bool Documented(string[] lines, int line)
    {
        while (line > 0 && lines[line - 1].TrimStart().StartsWith('['))
            line--;
        return line > 0 && lines[line - 1].TrimStart().StartsWith("///", StringComparison.Ordinal);
    }

    private static bool Generated(Type type) =>
        type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null
        || type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null;

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("TODO|FIXME|HACK|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\s*public (sealed |static |abstract |partial |readonly )*(class|record|interface|enum|struct) ")]
    private static partial Regex PublicType();
}
