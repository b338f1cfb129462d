using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Tokens;

namespace SessionLab.Cluster.Faults;

/// <summary>A node signs and checks with another key than the others; healed, it has theirs again.</summary>
public sealed class WrongKey(NodeProcess node) : IFault
{
    private string? _right;

    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "wrong-key", "The node signs and checks tokens with a key of its own: it refuses those of the others, and they refuse its. Healed, it has their key.",
        dials => $"{dials.Node}-key", (cluster, dials) => new WrongKey(cluster.NodeNamed(dials.Node)))
    {
        Dials = [FaultDial.Node],
        Where = "jwt",
        Refusal = (ground, _) => ground.Mode == "jwt" ? null : "there is no signing key",
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry) => node.AdjustAsync(settings =>
    {
        _right = settings.SigningKey;
        return settings with { SigningKey = SigningKey.Make(settings.Signature) };
    });

    /// <inheritdoc/>
    public Task HealAsync() => node.AdjustAsync(settings => settings with { SigningKey = _right });
}
