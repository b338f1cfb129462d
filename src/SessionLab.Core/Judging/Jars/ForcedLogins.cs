using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Jars;

/// <summary>Matches the logins of one jar with the losses that forced them: a loss forces one login at most.</summary>
internal sealed class ForcedLogins
{
    private Phase? _lostIn;
    private long _loginUs = -1;
    private bool _unexplained;

    /// <summary>An acknowledged login: the phase of the loss that forced it, null when none is known to have.</summary>
    public Phase? LogIn(Operation login)
    {
        var reaction = login.ReactionTo is not null;
        var forcedBy = reaction ? _lostIn : null;
        (_lostIn, _loginUs, _unexplained) = (null, login.StartUs, reaction && forcedBy is null);
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
            _lostIn = lost.Phase;
            return false;
        }

        var answered = _unexplained;
        _unexplained = false;
        return answered;
    }
}
