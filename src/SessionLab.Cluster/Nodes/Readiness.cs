namespace SessionLab.Cluster.Nodes;

/// <summary>Whether the node may serve now; the balancer's probe asks.</summary>
/// <param name="isReady">Asked each time; null: always.</param>
public sealed class Readiness(Func<bool>? isReady = null)
{
    /// <summary>False while requests would only be refused.</summary>
    public bool IsReady => isReady?.Invoke() ?? true;
}
