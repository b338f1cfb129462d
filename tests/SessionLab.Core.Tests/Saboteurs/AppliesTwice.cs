namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Makes some writes twice.</summary>
internal sealed class AppliesTwice : Application
{
    protected override Stored Append(Request request, Stored stored)
    {
        var once = base.Append(request, stored);
        return Changes(request) && Sometimes(0.05) ? base.Append(request, once) : once;
    }
}
