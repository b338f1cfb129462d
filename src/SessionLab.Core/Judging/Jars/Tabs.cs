using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Jars;

/// <summary>The clients that share one jar.</summary>
internal sealed class Tabs
{
    private int _expected = 1;

    private readonly List<(int Client, long StartUs, long EndUs)> _tabs = new(1);

    /// <summary>
    /// True when a tab may still have an operation under way that was sent before <paramref name="atUs"/>: none of it that was sent
    /// later has been seen.
    /// </summary>
    public bool MayHaveSentBefore(long atUs)
    {
        if (_tabs.Count < _expected)
            return true;
        foreach (var tab in _tabs)
        {
            if (tab.StartUs <= atUs)
                return _tabs.Count > 1;
        }

        return false;
    }

    /// <summary>True when several clients use the jar.</summary>
    public bool Shared => _expected > 1 || _tabs.Count > 1;

    /// <summary>When the last operation seen so far was over, also inside the cluster, µs; -1 when none was seen.</summary>
    public long QuietSinceUs
    {
        get
        {
            var quietUs = -1L;
            foreach (var tab in _tabs)
                quietUs = Math.Max(quietUs, tab.EndUs);
            return quietUs;
        }
    }

    /// <summary>The latest operation in doubt, from its start to when it would be over in an undisturbed cluster, µs; null when there was none.</summary>
    public (long FromUs, long ToUs)? Doubt { get; private set; }

    /// <summary>How many clients the plan lets use the jar, seen or not.</summary>
    public void Expect(int clients) => _expected = clients;

    /// <summary>The clients of the jar except one.</summary>
    public List<int> Others(int client) => [.. _tabs.Where(tab => tab.Client != client).Select(tab => tab.Client)];

    /// <summary>True when an operation seen before may still have been under way when this one started.</summary>
    /// <param name="operation">The operation that has just ended.</param>
    /// <param name="serverTimeoutUs">How long one in doubt may live on inside the cluster, µs.</param>
    public bool See(Operation operation, long serverTimeoutUs)
    {
        var overlapped = false;
        var own = -1;
        for (var i = 0; i < _tabs.Count; i++)
        {
            overlapped |= _tabs[i].EndUs >= operation.StartUs;
            if (_tabs[i].Client == operation.Id.Client)
                own = i;
        }

        var inDoubt = operation.ClassByOutcome() is AnswerClass.InDoubt or AnswerClass.Error;
        var endUs = inDoubt ? Math.Max(operation.EndUs, operation.StartUs + serverTimeoutUs) : operation.EndUs;
        if (inDoubt)
            Doubt = (operation.StartUs, Math.Max(endUs, Doubt?.ToUs ?? 0));
        if (own < 0)
            _tabs.Add((operation.Id.Client, operation.StartUs, endUs));
        else
            _tabs[own] = (operation.Id.Client, operation.StartUs, Math.Max(endUs, _tabs[own].EndUs));
        return overlapped;
    }
}
