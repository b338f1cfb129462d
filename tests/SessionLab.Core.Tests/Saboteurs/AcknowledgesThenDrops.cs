namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Shows some writes in their own answer and saves the session without them.</summary>
internal sealed class AcknowledgesThenDrops : Application
{
    protected override Stored ToSave(Request request, Stored loaded, Stored next) =>
        Changes(request) && Sometimes(0.05) ? loaded : next;
}
