namespace SessionLab.Cluster.Balancing;

/// <summary>One way of balancing, by its name in scenarios.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="YarpName">As YARP knows it.</param>
/// <param name="Summary">What it does, in a few words.</param>
public sealed record BalancingWord(string Name, string YarpName, string Summary)
{
    /// <summary>The word of a name; an unknown name is an <see cref="ArgumentException"/> that lists the known ones.</summary>
    internal static BalancingWord Find(string kind, string name, IReadOnlyList<BalancingWord> all) =>
        all.FirstOrDefault(word => word.Name == name)
        ?? throw new ArgumentException($"{kind} {name} is unknown; allowed: {string.Join(", ", all.Select(word => word.Name))}");
}
