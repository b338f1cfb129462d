using System.CommandLine;
using SessionLab.Benching;

namespace SessionLab.Commands;

/// <summary><c>sessionlab bench [NAME]</c>: compares two things side by side, in turn, and gives their ratio.</summary>
public static class BenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "One comparison: " + string.Join(", ", BenchCatalog.All.Select(bench => bench.Name)) + ". All when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("bench", "Compares two things side by side, in turn, and gives their ratio: what the lab itself costs, and what a session takes.") { name };
        command.SetAction((parsed, _) => BenchAsync(parsed.GetValue(name)));
        return command;
    }

    private static async Task<int> BenchAsync(string? name)
    {
        var benches = name is null ? BenchCatalog.All : [.. BenchCatalog.All.Where(bench => bench.Name == name)];
        if (benches.Count == 0)
        {
            await Console.Error.WriteLineAsync(
                $"sessionlab: {Mistakes.Unknown("there is no comparison", name!, [.. BenchCatalog.All.Select(bench => bench.Name)])}");
            return ExitCode.Usage;
        }

        using var interrupt = new Interrupt();
        try
        {
            var holds = true;
            foreach (var bench in benches)
                holds &= await BenchAsync(bench, interrupt.Token);
            return holds ? ExitCode.Valid : ExitCode.Failed;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            // Stopped by the user: a comparison half made says nothing.
            return ExitCode.Interrupted;
        }
    }

    private static async Task<bool> BenchAsync(IBench bench, CancellationToken stop)
    {
        await Console.Out.WriteLineAsync($"{bench.Name}: {bench.Question}");
        var results = await bench.RunAsync(stop);
        foreach (var result in results)
        {
            var verdict = result.Holds switch { true => "holds", false => "FAILS", null => "" };
            var limit = result.Limit.Length > 0 ? $"; {result.Limit}" : "";
            await Console.Out.WriteLineAsync($"  {verdict,-6} {result.Case,-34} {result.Measured}{limit}");
        }

        return results.All(result => result.Holds != false);
    }
}
