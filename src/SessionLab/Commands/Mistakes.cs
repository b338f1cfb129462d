using System.CommandLine;
using System.CommandLine.Parsing;
using SessionLab.Core.Scenarios;

namespace SessionLab.Commands;

/// <summary>What is wrong with a command line, in sentences that name what was probably meant.</summary>
public static class Mistakes
{
    /// <summary><c>what 'written'; allowed: a, b, c; did you mean 'a'?</c>, as a scenario's mistakes are told.</summary>
    /// <param name="what">Begins the sentence: <c>there is no command</c>.</param>
    /// <param name="written">What was written.</param>
    /// <param name="allowed">What could have been.</param>
    public static string Unknown(string what, string written, IReadOnlyList<string> allowed) =>
        $"{what} '{written}'"
        + (allowed.Count == 0 ? "" : $"; allowed: {string.Join(", ", allowed)}")
        + (Spelling.Nearest(written, allowed) is { } near ? $"; did you mean '{near}'?" : "");

    /// <summary>Every mistake; none when the line can be run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        string[] strays = [.. Strays(parsed)];
        var others = parsed.Errors
            .Where(error => error.SymbolResult is not CommandResult || strays.Length == 0)
            .Select(error => error.Message);
        return [.. strays, .. others];
    }

    // What follows a command or an option that does not exist belongs to it and is no mistake of its own.
    private static IEnumerable<string> Strays(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var option in TakenAsArguments(parsed.CommandResult))
            yield return Unknown($"{command.Name} has no option", option, Options(command));
        var previous = "";
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (IsOption(token))
                yield return NoOption(command, token);
            else if (IsOption(previous))
                continue;
            else if (command is RootCommand)
            {
                yield return Unknown("there is no command", token, [.. command.Subcommands.Select(each => each.Name)]);
                yield break;
            }
            else if (command.Subcommands.Count > 0)
            {
                yield return Unknown($"{command.Name} has no command", token, [.. command.Subcommands.Select(each => each.Name)]);
                yield break;
            }
            else
                yield return $"{command.Name} takes no further argument '{token}'";
            previous = token;
        }
    }

    private static string NoOption(Command command, string token) => command is RootCommand
        ? Unknown("without a command there is no option", token, Options(command))
        : Unknown($"{command.Name} has no option", token, Options(command));

    // An argument takes whatever comes, also an option that is spelled wrongly.
    private static IEnumerable<string> TakenAsArguments(CommandResult command) => command.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(IsOption);

    private static bool IsOption(string token) => token.StartsWith('-') && token.Length > 1;

    private static string[] Options(Command command) =>
        [.. command.Options.Where(option => !option.Hidden).Select(option => option.Name)];
}
