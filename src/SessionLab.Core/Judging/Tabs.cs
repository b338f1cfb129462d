using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>The clients that share one jar.</summary>
internal sealed class Tabs
{
    private readonly List<(int Client, long EndUs)> _tabs = new(1);

    /// <summary>How many clients use the jar.</summary>
    public int Count => _tabs.Count;

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
        if (own < 0)
            _tabs.Add((operation.Id.Client, endUs));
        else
            _tabs[own] = (operation.Id.Client, Math.Max(endUs, _tabs[own].EndUs));
        return overlapped;
    }
}
