using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Now and then exchanges what two visitors' sessions hold.</summary>
internal sealed class SwapsTwoSessions : Application
{
    protected override Stored? Load(Request request)
    {
        var mine = base.Load(request);
        if (mine is not { User: >= 0 } || request.Kind == OperationKind.Replay || !Sometimes(0.01)
            || Another(mine.Jar) is not { } other)
            return mine;
        (Sessions[request.Cookie], Sessions[other.Id]) = (other.Stored, mine);
        return other.Stored;
    }
}
