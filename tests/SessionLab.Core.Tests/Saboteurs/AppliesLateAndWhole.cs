using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>A save that was delayed beyond its client's patience overwrites what came since.</summary>
internal sealed class AppliesLateAndWhole : Application
{
    private readonly Dictionary<OperationId, Stored> _loaded = [];
    private readonly Dictionary<int, OperationId> _newest = [];

    public override void Begin(Request request)
    {
        _newest[request.Id.Client] = request.Id;
        if (Changes(request) && Sessions.TryGetValue(request.Cookie, out var stored))
            _loaded[request.Id] = stored;
    }

    protected override Stored Append(Request request, Stored stored)
    {
        var late = _newest[request.Id.Client] != request.Id;
        return base.Append(request, _loaded.Remove(request.Id, out var loaded) && late && StandsOn(stored, loaded) ? loaded : stored);
    }
}
