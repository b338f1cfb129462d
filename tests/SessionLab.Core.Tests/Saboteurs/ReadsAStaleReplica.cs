namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Answers some reads from a replica that lacks the last write.</summary>
internal sealed class ReadsAStaleReplica : Application
{
    protected override Reply Answer(Request request, Reply reply)
    {
        var before = reply.Shown.Before;
        return Reads(request) && before?.User == reply.Shown.User && Sometimes(0.2) ? reply with { Shown = before } : reply;
    }
}
