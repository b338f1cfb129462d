namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Every fiftieth time it looks for a session it has forgotten it.</summary>
internal sealed class ForgetsEveryKthSession : Application
{
    private int _loads;

    protected override Stored? Load(Request request)
    {
        if (++_loads % 50 == 0)
            Sessions.Remove(request.Cookie);
        return base.Load(request);
    }
}
