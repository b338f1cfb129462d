using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Jars;

/// <summary>Matches the logins of one jar with the losses that forced them: a loss forces one login at most.</summary>
internal sealed class ForcedLogins
{
    private (Phase Phase, long SentUs)? _lost;
    private long _loginUs = -1;
    private bool _unexplained;

    /// <summary>An acknowledged login: the request that met the loss that forced it, by its phase and time; null when none is known to have.</summary>
    public (Phase Phase, long SentUs)? LogIn(Operation login)
    {
        var reaction = login.ReactionTo is not null;
        var forcedBy = reaction ? _lost : null;
        (_lost, _loginUs, _unexplained) = (null, login.StartUs, reaction && forcedBy is null);
        return forcedBy;
    }

    /// <summary>An answer was classed as a loss: true when a login made since then, and not yet explained, answered to it.</summary>
    public bool Lose(Operation lost)
    {
        // A login that met the loss of the session before it has answered to it already.
        if (lost.AcknowledgesLogin())
            return false;
        if (_loginUs < lost.EndUs)
        {
            _lost = (lost.Phase, lost.StartUs);
            return false;
        }

        var answered = _unexplained;
        _unexplained = false;
        return answered;
    }
}
