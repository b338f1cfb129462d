namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Answers some reads with another visitor's session.</summary>
internal sealed class ShowsAnotherUsersData : Application
{
    protected override Reply Answer(Request request, Reply reply) =>
        Reads(request) && reply.Shown.User >= 0 && Sometimes(0.02) && Another(request.Jar) is { } other
            ? reply with { Shown = other.Stored }
            : reply;
}
