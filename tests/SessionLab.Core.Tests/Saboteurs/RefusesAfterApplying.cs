using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Answers some writes with 502 and the marker "not applied" although it made them.</summary>
internal sealed class RefusesAfterApplying : Application
{
    protected override Reply Answer(Request request, Reply reply) =>
        Changes(request) && reply is { Status: 200, State: SessionState.Found } && Sometimes(0.05)
            ? reply with { Status = 502, Outcome = Outcome.Fail, Trouble = Trouble.NotApplied }
            : reply;
}
