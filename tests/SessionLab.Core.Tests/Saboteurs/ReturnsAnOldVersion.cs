namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Answers some reads with the session as it was right after the login.</summary>
internal sealed class ReturnsAnOldVersion : Application
{
    protected override Reply Answer(Request request, Reply reply)
    {
        if (!Reads(request) || !Sometimes(0.1))
            return reply;
        var old = reply.Shown;
        while (old.Before is { } before && before.User == old.User)
            old = before;
        return reply with { Shown = old };
    }
}
