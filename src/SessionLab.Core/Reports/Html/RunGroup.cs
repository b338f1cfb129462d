namespace SessionLab.Core.Reports.Html;

/// <summary>Runs of one plan, to be compared.</summary>
internal sealed class RunGroup
{
    private const string Usual = "sticky";

    /// <param name="id">Begins the names of its parts on the page.</param>
    /// <param name="runs">At least one.</param>
    public RunGroup(string id, IReadOnlyList<RunReport> runs)
        : this(id, [.. runs.Select((run, place) => new Shown(run, Name(runs, place), place))])
    {
    }

    /// <param name="id">As above.</param>
    /// <param name="runs">With names of their own.</param>
    public RunGroup(string id, IReadOnlyList<Shown> runs)
    {
        (Id, Runs) = (id, runs);
        Baseline = Runs.FirstOrDefault(run => run.Name == Usual) ?? Runs.FirstOrDefault(run => run.Lost == false) ?? Runs[0];
    }

    public string Id { get; }

    public IReadOnlyList<Shown> Runs { get; }

    /// <summary>The one that ratios refer to: <c>sticky</c>, else the first that lost nothing, else the first.</summary>
    public Shown Baseline { get; }

    public IReadOnlyList<Shown> Keepers => [.. Runs.Where(run => run.Lost == false)];

    /// <summary>Those that lost sessions, the worst first.</summary>
    public IReadOnlyList<Shown> Losers => [.. Runs.Where(run => run.Lost == true).OrderByDescending(run => run.Run.Summary.LostPerThousand)];

    /// <summary>The highest percentile that every run has samples for.</summary>
    public Percentile Price { get => field ??= Percentile.Of(Runs); private set; }

    private static string Name(IReadOnlyList<RunReport> runs, int place)
    {
        var mode = runs[place].Summary.Mode;
        var before = runs.Take(place).Count(run => run.Summary.Mode == mode);
        return before == 0 ? mode : $"{mode} {before + 1}";
    }
}
