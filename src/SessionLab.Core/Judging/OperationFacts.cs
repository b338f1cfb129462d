using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>What one operation alone acknowledges.</summary>
internal static class OperationFacts
{
    /// <summary>True for a write the application says it applied; a 401 says it found nobody to apply it for.</summary>
    public static bool AcknowledgesWrite(this Operation operation) =>
        operation.Outcome == Outcome.Ok && operation.Status < 400 && operation.Kind.Writes()
        && operation.Answer is { State: not SessionState.None };

    /// <summary>True for a login the application says it made.</summary>
    public static bool AcknowledgesLogin(this Operation operation) =>
        operation.Kind == OperationKind.Login && operation.AcknowledgesWrite() && operation.Answer!.User >= 0;

    /// <summary>True for an answer that touched a session, and so saved it or ended it.</summary>
    public static bool TouchedSession(this Operation operation) =>
        operation is { Outcome: Outcome.Ok, Answer.State: not SessionState.None };

    /// <summary>The class that the outcome alone decides; null when the answer has to be judged.</summary>
    public static AnswerClass? ClassByOutcome(this Operation operation) => operation switch
    {
        { Trouble: Trouble.Generator or Trouble.NoPort } => AnswerClass.GeneratorFault,
        { Trouble: Trouble.ServerError } => AnswerClass.Error,
        { Outcome: Outcome.Fail } => AnswerClass.Refused,
        { Outcome: Outcome.InDoubt } => AnswerClass.InDoubt,
        _ => null,
    };
}
