using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Jars;

/// <summary>Between which moments the session in view was created under its id, as far as answers tell; the absolute limit counts from there.</summary>
internal sealed class Birth
{
    /// <summary>It was created no earlier, µs.</summary>
    public long EarliestUs { get; private set; }

    /// <summary>It was created no later, µs; <see cref="JarView.Never"/> when nothing is known.</summary>
    public long LatestUs { get; private set; } = JarView.Never;

    /// <summary>The jar has another session from this answer on.</summary>
    public void Begin(Operation operation, SessionState state)
    {
        // A session that is found may be any that the jar's tabs had made before.
        if (state == SessionState.Created)
            EarliestUs = operation.StartUs;
        LatestUs = operation.EndUs;
    }

    /// <summary>A login was acknowledged: the session goes on as if created by it.</summary>
    /// <param name="login">The login.</param>
    /// <param name="shared">True when another tab's answer may have put the session of before back into the jar.</param>
    public void Restart(Operation login, bool shared)
    {
        if (!shared)
            EarliestUs = login.StartUs;
        LatestUs = Math.Max(LatestUs, login.EndUs);
    }

    /// <summary>A login may yet take effect until then, µs.</summary>
    public void MayRestart(long untilUs) => LatestUs = Math.Max(LatestUs, untilUs);
}
