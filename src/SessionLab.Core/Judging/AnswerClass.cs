namespace SessionLab.Core.Judging;

/// <summary>What the judge makes of one operation; exactly one each, the first that applies in the order of judgement.</summary>
public enum AnswerClass
{
    /// <summary>A right answer.</summary>
    Ok,

    /// <summary>The generator's own fault: never sent, no free port, the lab's mistake.</summary>
    GeneratorFault,

    /// <summary>Certainly not applied, and said so.</summary>
    Refused,

    /// <summary>May or may not have been applied: timeout, reset, 502, 504, or the node's own "unknown".</summary>
    InDoubt,

    /// <summary>A server error that is neither refused nor in doubt.</summary>
    Error,

    /// <summary>A credential worked after its end had been acknowledged or its time was over, or a forged one did.</summary>
    AcceptedAfterEnd,

    /// <summary>Shows another visitor's user or writes.</summary>
    ForeignData,

    /// <summary>A successful answer without the session (its login, or its existence) acknowledged before it began.</summary>
    SessionLost,

    /// <summary>A write shows more often than the client was told: twice, or once although certainly refused.</summary>
    Duplicate,

    /// <summary>Shows an older state that an acknowledged one had already replaced; the newer one still exists.</summary>
    StaleRead,

    /// <summary>An acknowledged write is gone for good although the session lives.</summary>
    LostUpdate,

    /// <summary>Writes show in an order that their times forbid.</summary>
    Reordered,
}
