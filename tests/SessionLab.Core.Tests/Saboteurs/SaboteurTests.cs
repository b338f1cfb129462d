using SessionLab.Core.Checkers;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Saboteurs;

public sealed class SaboteurTests
{
    private static readonly Dictionary<string, (Func<Application> Make, AnswerClass Class)> _saboteurs = new()
    {
        [nameof(DropsAWrite)] = (() => new DropsAWrite(), AnswerClass.LostUpdate),
        [nameof(AppliesTwice)] = (() => new AppliesTwice(), AnswerClass.Duplicate),
        [nameof(AcknowledgesThenDrops)] = (() => new AcknowledgesThenDrops(), AnswerClass.LostUpdate),
        [nameof(ReadsAStaleReplica)] = (() => new ReadsAStaleReplica(), AnswerClass.StaleRead),
        [nameof(ReturnsAnOldVersion)] = (() => new ReturnsAnOldVersion(), AnswerClass.StaleRead),
        [nameof(ForgetsEveryKthSession)] = (() => new ForgetsEveryKthSession(), AnswerClass.SessionLost),
        [nameof(SwapsTwoSessions)] = (() => new SwapsTwoSessions(), AnswerClass.ForeignData),
        [nameof(LastWriteWins)] = (() => new LastWriteWins(), AnswerClass.LostUpdate),
        [nameof(AppliesLateAndWhole)] = (() => new AppliesLateAndWhole(), AnswerClass.LostUpdate),
        [nameof(RefusesAfterApplying)] = (() => new RefusesAfterApplying(), AnswerClass.Duplicate),
        [nameof(Reorders)] = (() => new Reorders(), AnswerClass.Reordered),
        [nameof(MakesANewSessionOnAMiss)] = (() => new MakesANewSessionOnAMiss(), AnswerClass.SessionLost),
        [nameof(AcceptsTheRevoked)] = (() => new AcceptsTheRevoked(), AnswerClass.AcceptedAfterEnd),
        [nameof(ShowsAnotherUsersData)] = (() => new ShowsAnotherUsersData(), AnswerClass.ForeignData),
    };

    public static TheoryData<string> Saboteurs => [.. _saboteurs.Keys];

    [Theory]
    [MemberData(nameof(Saboteurs))]
    public void Every_saboteur_is_caught_and_only_its_own_class_is_named(string saboteur)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var judgement = Run(_saboteurs[saboteur].Make(), seed, 1000, CheckerCatalog.All);
            Assert.Equal((seed, _saboteurs[saboteur].Class.ToString()), (seed, Named(judgement)));
            Assert.Equal(Verdict.Invalid, judgement.Verdict);
        }
    }

    /// <summary>A checker that is left out is not asked: every other one must know by itself that the answer is none of its own.</summary>
    [Theory]
    [MemberData(nameof(Saboteurs))]
    public void A_saboteur_escapes_exactly_when_its_checker_is_missing(string saboteur)
    {
        var own = _saboteurs[saboteur].Class;
        foreach (var missing in CheckerCatalog.All)
        {
            var rest = CheckerCatalog.All.Where(checker => checker != missing).ToList();
            for (var seed = 1; seed <= 4; seed++)
            {
                var named = Named(Run(_saboteurs[saboteur].Make(), seed, 1000, rest));
                Assert.Equal((missing.Class, seed, missing.Class == own ? "" : own.ToString()), (missing.Class, seed, named));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Saboteurs))]
    public void No_more_logins_are_forced_than_answers_met_a_loss(string saboteur)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var tally = Run(_saboteurs[saboteur].Make(), seed, 1000, CheckerCatalog.All).Tallies[Phase.Measured];
            Assert.InRange(tally.ForcedRelogins, 0, tally[AnswerClass.SessionLost]);
        }
    }

    [Fact]
    public void A_correct_application_is_never_accused_in_a_million_operations()
    {
        var judgement = Run(new Application(), 1, 1_000_000, CheckerCatalog.All);
        Assert.Equal("", Named(judgement));
        Assert.Equal(Verdict.Valid, judgement.Verdict);
        Assert.True(judgement.Tallies[Phase.Measured][AnswerClass.InDoubt] > 10_000);
    }

    private static Judgement Run(Application application, int seed, int operations, IReadOnlyList<IChecker> checkers)
    {
        var judge = new Judge(checkers);
        new Simulation(application, seed, operations).Run(judge);
        return judge.Conclude();
    }

    private static string Named(Judgement judgement) =>
        string.Join(", ", judgement.Accusations.Select(accusation => accusation.Class.ToString()).Distinct());
}
