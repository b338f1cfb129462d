namespace SessionLab.Commands;

/// <summary>What the exit code of every command means.</summary>
public static class ExitCode
{
    /// <summary>Everything seen agrees with what the modes claim.</summary>
    public const int Valid = 0;

    /// <summary>A verdict or a threshold failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the scenario is wrong; nothing was started.</summary>
    public const int Usage = 2;

    /// <summary>The lab itself failed, or the baseline did not break where a loss was predicted.</summary>
    public const int LabFailed = 3;

    /// <summary>What was measured cannot be trusted, or allows no verdict, or gives no figure for a threshold.</summary>
    public const int NotTrustworthy = 4;

    /// <summary>Stopped by Ctrl-C; what was seen is reported.</summary>
    public const int Interrupted = 130;
}
