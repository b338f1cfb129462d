namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Acknowledges some writes without making them.</summary>
internal sealed class DropsAWrite : Application
{
    protected override Stored Append(Request request, Stored stored) =>
        Changes(request) && Sometimes(0.05) ? stored : base.Append(request, stored);
}
