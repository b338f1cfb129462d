namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Sometimes misses a session and quietly goes on with an empty one under the same id.</summary>
internal sealed class MakesANewSessionOnAMiss : Application
{
    protected override Stored? Load(Request request)
    {
        var stored = base.Load(request);
        if (stored is { User: >= 0 } && (Changes(request) || Reads(request)) && Sometimes(0.02))
            Sessions[request.Cookie] = stored = new Stored(request.Jar, -1, 0, [], null);
        return stored;
    }
}
