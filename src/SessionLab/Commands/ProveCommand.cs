using System.CommandLine;
using SessionLab.Proofs;

namespace SessionLab.Commands;

/// <summary><c>sessionlab prove [NAME]</c>: repeats what must be repeated to mean something.</summary>
public static class ProveCommand
{
    private const ulong DefaultSeed = 1;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "One proof: " + string.Join(", ", ProofCatalog.All.Select(proof => proof.Name)) + ". All when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var small = new Option<bool>("--small") { Description = "The smallest size that can fail." };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seeds everything drawn.",
            DefaultValueFactory = _ => DefaultSeed,
            CustomParser = ValueOptions.Seed,
        };
        var command = new Command("prove", "Repeats what must be repeated to mean something: claim, prediction, measured, verdict.")
        {
            name, small, seed,
        };
        command.SetAction((parsed, _) => ProveAsync(
            parsed.GetValue(name), parsed.GetValue(small) ? ProofSize.Small : ProofSize.Full, parsed.GetValue(seed)));
        return command;
    }

    private static async Task<int> ProveAsync(string? name, ProofSize size, ulong seed)
    {
        var proofs = name is null ? ProofCatalog.All : [.. ProofCatalog.All.Where(proof => proof.Name == name)];
        if (proofs.Count == 0)
        {
            var names = ProofCatalog.All.Select(proof => proof.Name).ToList();
            await Console.Error.WriteLineAsync(
                $"sessionlab: {Mistakes.Unknown("there is no proof", name!, names)}");
            return ExitCode.Usage;
        }

        using var interrupt = new Interrupt();
        var holds = true;
        try
        {
            foreach (var proof in proofs)
                holds &= await ProveAsync(proof, size, seed, interrupt.Token);
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            // Stopped by the user: what is half repeated proves nothing.
        }

        return interrupt.Token.IsCancellationRequested ? ExitCode.Interrupted : holds ? ExitCode.Valid : ExitCode.Failed;
    }

    private static async Task<bool> ProveAsync(IProof proof, ProofSize size, ulong seed, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            return false;
        await Console.Out.WriteLineAsync($"{proof.Name}: {proof.Claim}");
        var results = await proof.RunAsync(size, seed, stop);
        foreach (var result in results)
            await Console.Out.WriteLineAsync(
                $"  {(result.Holds ? "holds" : "FAILS"),-6} {result.Case,-28} predicted {result.Prediction,-34} measured {result.Measured}");
        return results.All(result => result.Holds);
    }
}
