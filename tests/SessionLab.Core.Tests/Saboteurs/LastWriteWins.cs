using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Saves the session as it was when the request was sent, its own write added: what came between is overwritten.</summary>
internal sealed class LastWriteWins : Application
{
    private readonly Dictionary<OperationId, Stored> _loaded = [];

    public override void Begin(Request request)
    {
        if (Changes(request) && Sessions.TryGetValue(request.Cookie, out var stored))
            _loaded[request.Id] = stored;
    }

    protected override Stored Append(Request request, Stored stored) =>
        base.Append(request, _loaded.Remove(request.Id, out var loaded) && StandsOn(stored, loaded) ? loaded : stored);
}
