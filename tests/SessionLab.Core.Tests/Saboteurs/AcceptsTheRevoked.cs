namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Keeps sessions that were logged out.</summary>
internal sealed class AcceptsTheRevoked : Application
{
    protected override void End(long id)
    {
    }
}
