using SessionLab.Core.Measuring;

namespace SessionLab.Proofs.Causes;

/// <summary>One scene as it went.</summary>
/// <param name="Scene">What was to happen.</param>
/// <param name="Summary">The numbers of its run.</param>
/// <param name="Reading">What its losses were put down to.</param>
internal sealed record MadeScene(CauseScene Scene, Summary Summary, CauseReading Reading)
{
    /// <summary>True when there was load, and every fault was injected.</summary>
    public bool Happened => Summary.Sessions > 0 && Summary.Faults.All(fault => fault.InjectedSeconds is not null);

    /// <summary>True when a loss has another cause than the scene makes, or the scene's own is not met, or met too often.</summary>
    public bool IsWrong => !Happened || Reading.Disturbed || !Occurred || !Reading.Causes.All(Scene.Causes.Contains)
        || Reading.Same != Reading.Told.Count || (Scene.Excused && Reading.Told.Count > 0);

    private bool Occurred => Scene.Causes is not [var first, ..]
        || ((Scene.Excused ? Reading.Blind : Reading.Told).Values.Count(cause => cause == first) is > 0 and var times && times <= (Scene.Most ?? times));
}
