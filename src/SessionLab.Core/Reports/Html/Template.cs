using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html;

/// <summary>The page's templates: Liquid, in which every text is escaped unless it is said to be HTML.</summary>
internal sealed class Template
{
    private static readonly FluidParser Parser = new();

    // Letters of all languages stay letters; what HTML could take for its own never does.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly TemplateOptions _options = new() { CultureInfo = CultureInfo.InvariantCulture, MemberAccessStrategy = new UnsafeMemberAccessStrategy() };
    private readonly IFluidTemplate _template;

    /// <param name="name">The file's name without ending.</param>
    /// <param name="words">Say what stands in the template as <c>'key' | say</c>.</param>
    public Template(string name, Words words)
    {
        _template = Parser.Parse(Resource(name + ".liquid"));
        _options.Filters.AddFilter("say", (key, arguments, _) =>
            new StringValue(words.Say(key.ToStringValue(), [.. Enumerable.Range(0, arguments.Count).Select(place => arguments.At(place).ToStringValue())])));
    }

    /// <summary>Fills it.</summary>
    public string Render(object model) => _template.Render(new TemplateContext(model, _options), Encoder, isolateContext: true);

    /// <summary>A file of the page.</summary>
    public static string Resource(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Page." + file)
            ?? throw new InvalidOperationException($"The file {file} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
