using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SessionLab.Core.Scenarios;

namespace SessionLab.Commands;

/// <summary>Options whose values are numbers or names: what is wrong is said in words, with what was probably meant.</summary>
internal static class ValueOptions
{
    /// <summary>Reads a seed; anything else is an error of the option.</summary>
    public static ulong Seed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            result.AddError($"--seed: '{text}' is not a whole number from 0 to {ulong.MaxValue}");
        return seed;
    }

    /// <summary>Reads how often modes take turns; anything else is an error of the option.</summary>
    public static int? Rounds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds is >= 1 and <= Scenario.MostRounds)
            return rounds;
        result.AddError($"--rounds: '{text}' is not a whole number from 1 to {Scenario.MostRounds}");
        return null;
    }

    /// <summary>Lets an option take only these values; the help lists them.</summary>
    public static void Limit<T>(Option<T> option, params IReadOnlyList<string> allowed)
    {
        option.CompletionSources.Add([.. allowed]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !allowed.Contains(token.Value)))
                result.AddError(Mistakes.Unknown($"{option.Name}: there is no", token.Value, allowed));
        });
    }
}
