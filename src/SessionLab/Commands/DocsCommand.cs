using System.CommandLine;
using SessionLab.Documents;

namespace SessionLab.Commands;

/// <summary><c>sessionlab docs</c>: the parts of the documents that are generated from the catalogs.</summary>
public static class DocsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var write = new Option<string[]>("--write")
        {
            Description = "Renew the generated parts of these pages in place.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("docs", "Prints the generated parts of the documents, or renews them in place.") { write };
        command.SetAction(parsed => Run(parsed.GetValue(write) ?? []));
        return command;
    }

    private static int Run(string[] pages)
    {
        if (pages.Length == 0)
            foreach (var (name, text) in GeneratedParts.All())
                Console.Out.WriteLine($"## {name}\n\n{text}\n");
        foreach (var page in pages)
        {
            if (!File.Exists(page))
            {
                Console.Error.WriteLine($"sessionlab: there is no page {page}");
                return ExitCode.Usage;
            }

            Renew(page);
        }

        return ExitCode.Valid;
    }

    private static void Renew(string page)
    {
        var before = File.ReadAllText(page);
        var after = GeneratedParts.Renew(page, before);
        if (after != before)
            File.WriteAllText(page, after);
        Console.Error.WriteLine(after == before ? $"{page}: nothing changed" : $"{page}: renewed");
    }
}
