namespace SessionLab.Tests.EndToEnd;

/// <summary>Tests beside which nothing else runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
