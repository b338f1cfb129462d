using System.CommandLine;
using System.CommandLine.Parsing;
using SessionLab.Core.Reports;

namespace SessionLab.Commands;

/// <summary>The option <c>--report FILE</c>: any number of reports of the same runs, each in the format that its file's ending says.</summary>
internal static class ReportFiles
{
    /// <summary>The option.</summary>
    public static Option<string[]> Option()
    {
        var option = new Option<string[]>("--report")
        {
            Description = $"Also write a report to this file; its ending says which: {Allowed}. Can be given several times.",
            HelpName = "file",
        };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>The report that a file's ending asks for.</summary>
    public static string FormatOf(string file) => ReportCatalog.Endings[Path.GetExtension(file).ToLowerInvariant()];

    private static string Allowed => string.Join(", ", ReportCatalog.Endings.Keys);

    // A run can take minutes: what is wrong with the file is said before it.
    private static void Check(OptionResult result)
    {
        foreach (var file in result.Tokens.Select(token => token.Value))
        {
            if (!ReportCatalog.Endings.ContainsKey(Path.GetExtension(file).ToLowerInvariant()))
                result.AddError($"--report {file}: no report has the ending '{Path.GetExtension(file)}'; allowed: {Allowed}");
            else if (Directory.Exists(file) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
                result.AddError($"--report {file}: this is not a file in a folder that exists");
        }
    }
}
