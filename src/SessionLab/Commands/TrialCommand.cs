using System.CommandLine;
using System.Globalization;
using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Reports.Trials;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Scenarios;
using SessionLab.Running;
using SessionLab.Trials;

namespace SessionLab.Commands;

/// <summary><c>sessionlab trial [SCENARIO] A B</c>: measures two arms in pairs; the one command that may gate a build on latency.</summary>
public static class TrialCommand
{
    private const string DefaultScenario = "trial";
    private static readonly Words Language = Words.For(CultureInfo.CurrentUICulture);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var words = new Argument<string[]>("SCENARIO A B")
        {
            Description = "A scenario, the one named trial when left out; then both arms: a mode, or settings of the scenario such as "
                + "redis,cluster.nodes=2, or build=PATH for another build of the lab, or base for the scenario as it is. With --self-check one arm.",
            Arity = new ArgumentArity(1, 3),
        };
        var options = new TrialOptions();
        var command = new Command("trial", "Measures two arms in pairs and says whether the second got slower; this one may gate a build.") { words };
        options.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(words), options.Read(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(string[] words, TrialRequest request)
    {
        var arms = request.SelfCheck is null ? 2 : 1;
        if (words.Length < arms || words.Length > arms + 1)
            return Mistaken([arms == 2
                ? "a trial takes two arms, and a scenario before them if it is not the one named trial: sessionlab trial redis sticky --yes"
                : "--self-check takes one arm, which is held against itself: sessionlab trial redis --self-check 20 --yes"]);
        var name = words.Length > arms ? words[0] : DefaultScenario;
        if (ScenarioFiles.Load(name, request.Settings, Console.Error) is not { } scenario)
            return ExitCode.Usage;
        return await RunAsync(scenario, ArmWords.Read(words[^arms]), ArmWords.Read(words[^1]), request);
    }

    private static async Task<int> RunAsync(Scenario scenario, ArmWords a, ArmWords b, TrialRequest request)
    {
        var makers = new TrialArms(scenario, request.Settings, request.Gates);
        if (await makers.MakeAsync(a, b) is not { } arms)
            return Mistaken(makers.Problems);
        var plan = request.PlanOf(a, b, arms.A.Scenario, arms.B.Scenario);
        var announcement = new TrialAnnouncement(plan, arms.A, scenario, request.SelfCheck ?? 1, request.Settings.Output, Language);
        foreach (var line in announcement.Lines)
            await Console.Error.WriteLineAsync(line);
        if (request.Problem(plan, announcement) is { } problem)
            return Mistaken([problem]);
        using var interrupt = new Interrupt();
        var bench = new TrialBench(plan, arms.A, arms.B, scenario.Name, request.Settings.Output, line => Console.Error.WriteLine("  " + line));
        return request.SelfCheck is { } times
            ? await SelfCheckAsync(new SelfCheck(bench, times, Language), interrupt)
            : await TrialAsync(bench, request, interrupt);
    }

    private static async Task<int> TrialAsync(TrialBench bench, TrialRequest request, Interrupt interrupt)
    {
        var (report, folder) = await bench.RunAsync(interrupt.Token);
        TrialReportCatalog.All[request.Format](Language).Write(Console.Out, report);
        await Console.Error.WriteLineAsync(Language.Say("trial.kept", folder));
        return interrupt.Token.IsCancellationRequested ? ExitCode.Interrupted : ExitCodes.Of(report.Result, request.AllowInconclusive);
    }

    private static async Task<int> SelfCheckAsync(SelfCheck check, Interrupt interrupt)
    {
        var alarmed = await check.RunAsync(Console.Out, interrupt.Token);
        return interrupt.Token.IsCancellationRequested ? ExitCode.Interrupted : alarmed switch
        {
            null => ExitCode.NotTrustworthy,
            > 0 => ExitCode.Failed,
            _ => ExitCode.Valid,
        };
    }

    private static int Mistaken(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine($"sessionlab: {problem}");
        return ExitCode.Usage;
    }
}
