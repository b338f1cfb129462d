using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Checkers;

/// <summary>Knows one class of wrong answer.</summary>
public interface IChecker
{
    /// <summary>The class it names.</summary>
    AnswerClass Class { get; }

    /// <summary>What the answer should have shown and did show instead; null when it is not wrong in this way.</summary>
    Charge? Check(Sight sight);
}

/// <summary>What a checker brings against an answer.</summary>
/// <param name="Expected">What a right answer would have shown.</param>
/// <param name="Seen">What it showed instead.</param>
/// <param name="Others">The operations that prove it, besides the accused one.</param>
public sealed record Charge(Phrase Expected, IReadOnlyList<Phrase> Seen, params IReadOnlyList<OperationId> Others);
