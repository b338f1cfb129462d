using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SessionLab.Cluster.Tests.Containers;

/// <summary>One service of docker-compose.yml, its variables filled in as they are by default.</summary>
internal sealed record ComposeService(
    string Name, bool IsOurs, IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> Needs);

/// <summary>Reads docker-compose.yml from the top of the repository.</summary>
internal static partial class ComposeFile
{
    public static IReadOnlyList<ComposeService> Services { get; } = Read();

    /// <summary>The folder that holds the solution.</summary>
    public static string Top { get; } = FindTop();

    private static List<ComposeService> Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(FindTop(), "docker-compose.yml"))));
        var services = (YamlMappingNode)stream.Documents.Single().RootNode["services"];
        return [.. services.Select(service => Read(service.Key.ToString(), (YamlMappingNode)service.Value))];
    }

    private static ComposeService Read(string name, YamlMappingNode service) => new(
        name, service.Children.ContainsKey("build"), Words(service, "command"), Pairs(service, "environment"), Keys(service, "depends_on"));

    private static List<string> Words(YamlMappingNode service, string key) =>
        service.Children.TryGetValue(key, out var node) ? [.. ((YamlSequenceNode)node).Select(word => word.ToString())] : [];

    private static Dictionary<string, string> Pairs(YamlMappingNode service, string key) =>
        service.Children.TryGetValue(key, out var node)
            ? ((YamlMappingNode)node).ToDictionary(pair => pair.Key.ToString(), pair => FillIn(pair.Value.ToString()))
            : [];

    private static List<string> Keys(YamlMappingNode service, string key) => (service.Children.TryGetValue(key, out var node) ? node : null) switch
    {
        YamlMappingNode mapping => [.. mapping.Select(pair => pair.Key.ToString())],
        YamlSequenceNode sequence => [.. sequence.Select(item => item.ToString())],
        _ => [],
    };

    private static string FillIn(string text) => Variable().Replace(text, variable => variable.Groups["default"].Value);

    private static string FindTop()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SessionLab.sln")))
        {
            folder = folder.Parent!;
        }
        return folder.FullName;
    }

    [GeneratedRegex(@"\$\{\w+:-(?<default>[^}]*)\}")]
    private static partial Regex Variable();
}
