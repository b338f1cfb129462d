using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>An established write that an answer lacks.</summary>
/// <param name="Id">The write.</param>
/// <param name="EstablishedUs">When its client, or another answer's reader, had learned of it, µs.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Overlooked">True when the last answer to tell showed it, one that overlapped the answer without it.</param>
internal readonly record struct MissingWrite(OperationId Id, long EstablishedUs, Fate Fate, bool Overlooked = false);

/// <summary>What became of a write that an answer lacked.</summary>
public enum Fate
{
    /// <summary>Not yet known.</summary>
    Open,

    /// <summary>A later answer showed it again: the answer was stale.</summary>
    Returned,

    /// <summary>It is lost, and this was the first answer without it.</summary>
    Gone,

    /// <summary>It is lost, and an earlier answer was accused of it; or nothing can be concluded.</summary>
    Excused,
}
