namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Puts some writes before the one that was there.</summary>
internal sealed class Reorders : Application
{
    protected override Stored Append(Request request, Stored stored)
    {
        var next = base.Append(request, stored);
        if (Changes(request) && stored.Count > 0 && Sometimes(0.05))
            (next.Tail[^1], next.Tail[^2]) = (next.Tail[^2], next.Tail[^1]);
        return next;
    }
}
