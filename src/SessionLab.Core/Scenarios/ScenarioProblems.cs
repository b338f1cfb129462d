namespace SessionLab.Core.Scenarios;

/// <summary>Collects the mistakes of one file.</summary>
public sealed class ScenarioProblems(string file)
{
    private readonly List<ScenarioProblem> _found = [];

    /// <summary>True while nothing was found.</summary>
    public bool None => _found.Count == 0;

    /// <summary>How many were found so far.</summary>
    public int Count => _found.Count;

    /// <summary>The mistakes by line.</summary>
    public IReadOnlyList<ScenarioProblem> InOrder => [.. _found.OrderBy(problem => problem.Line)];

    /// <summary>Notes a mistake.</summary>
    public void Add(long line, string what) => Add(line, what, []);

    /// <summary>Notes a mistake that has a list of right answers.</summary>
    public void Add(long line, string what, IReadOnlyList<string> allowed, string? suggestion = null) =>
        _found.Add(new ScenarioProblem(file, line, what, allowed, suggestion));
}
