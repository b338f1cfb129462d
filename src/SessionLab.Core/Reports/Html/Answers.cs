using SessionLab.Core.Causes;
using SessionLab.Core.Predictions;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html;

/// <summary>Four questions of a reader who never saw the lab, answered from the figures alone.</summary>
internal sealed class Answers(Words words, RunGroup group)
{
    public IReadOnlyList<Answer> All() => [Who(), HowMany(), Why(), Cost()];

    private Answer Who()
    {
        var keepers = words.All([.. group.Keepers.Select(run => run.Name)]);
        if (group.Losers.Count == 0)
            return Say("who", words.Say("answer.nobody"), keepers.Length == 0 ? "" : words.Say("answer.kept_all", keepers), group.Keepers.Count > 0 ? Mark.Ok : Mark.Unknown);
        var losers = words.All([.. group.Losers.Select(run => run.Name)]);
        return Say("who", losers, keepers.Length == 0 ? words.Say("answer.no_keeper") : words.Say("answer.kept_all", keepers), Mark.Fail);
    }

    private Answer HowMany()
    {
        if (group.Losers.Count == 0)
        {
            var fewest = group.Runs.Min(run => run.Run.Summary.Sessions);
            var bound = RuleOfThree.Bound(fewest) is { } share ? words.Say("answer.bound", Figures.Short(1000 * share)) : "";
            return Say("how_many", words.Say("answer.none_of", Figures.Count(group.Runs.Sum(run => run.Run.Summary.Sessions))), bound, group.Keepers.Count > 0 ? Mark.Ok : Mark.Unknown);
        }

        var worst = group.Losers[0].Run.Summary;
        var others = group.Losers.Skip(1)
            .Select(run => words.Say("answer.lost_of", run.Name, Figures.Count(run.Run.Summary.LostSessions), Figures.Count(run.Run.Summary.Sessions)));
        var again = words.Say("answer.again", Figures.Count(worst.ForcedRelogins));
        return Say(
            "how_many", words.Say("answer.of", Figures.Count(worst.LostSessions), Figures.Count(worst.Sessions)),
            string.Join(' ', others.Prepend(again)), Mark.Fail);
    }

    private Answer Why()
    {
        if (group.Losers.Count == 0)
            return Say("why", Figures.None, words.Say("answer.nothing_to_explain"), Mark.Ok);
        var causes = group.Losers[0].Run.Summary.Causes.OrderByDescending(cause => cause.LostSessions).ThenByDescending(cause => cause.Count).ToList();
        return causes.Count == 0
            ? Say("why", words.Say("answer.why_unknown"), words.Say("answer.no_records"), Mark.Unknown)
            : Say("why", words.Say("cause." + causes[0].Cause), Proved(causes), Mark.Fail);
    }

    private string Proved(List<CauseFigure> causes) => words.Say(
        causes.Count == 1 ? "answer.only_cause" : "answer.main_cause", Figures.Count(causes[0].Count), Figures.Count(causes.Sum(cause => cause.Count)),
        words.Say("meaning." + causes[0].Cause));

    private Answer Cost()
    {
        var price = group.Price;
        var keepers = group.Keepers.Where(run => price.In(run) is not null).OrderBy(price.In).ToList();
        if (keepers.Count == 0)
            return Say("cost", words.Say("answer.cost_unknown"), words.Say(group.Keepers.Count == 0 ? "answer.no_cure" : "answer.too_few"), Mark.Unknown);
        var (cheap, dear) = (keepers[0], keepers[^1]);
        var than = group.Losers.FirstOrDefault(run => price.In(run) is not null) ?? cheap;
        List<string> said = [words.Say("answer.cheapest_" + price.Name, ClaimWords.Of(cheap.Run.Header.Mode.Claims, words))];
        if (than != cheap)
            said.Add(words.Say("answer.against", Ratio(cheap, than), than.Name, words.Ms(price.In(than))));
        if (dear != cheap)
            said.Add(words.Say("answer.dearest", dear.Name, words.Ms(price.In(dear)), Ratio(dear, than)));
        return Say("cost", words.Say("answer.costs", cheap.Name, price.Name, words.Ms(price.In(cheap))), string.Join(' ', said), Mark.Ok);
    }

    private string Ratio(Shown run, Shown than) => words.Times(group.Price.In(run), group.Price.In(than));

    private Answer Say(string question, string value, string detail, Mark mark) => new(words.Say("answer." + question), value, detail, mark);
}

/// <summary>An answer: in a few words, then in a sentence.</summary>
internal sealed record Answer(string Question, string Value, string Detail, Mark Mark);
