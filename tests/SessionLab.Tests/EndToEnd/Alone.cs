namespace SessionLab.Tests.EndToEnd;

/// <summary>
/// Tests of runs in which nothing breaks: nothing else runs beside them, since nodes that get no processor for a second count as dead.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
