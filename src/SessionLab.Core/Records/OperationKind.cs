namespace SessionLab.Core.Records;

/// <summary>What a client asked for; the steps are those of the course notes.</summary>
public enum OperationKind
{
    /// <summary>Steps 1 to 4: the first request, which creates a session.</summary>
    Landing,

    /// <summary>Steps 5 to 8: id and password; the session gets a new id and remembers the user. A write.</summary>
    Login,

    /// <summary>The main page: shows who is logged in; needs no login.</summary>
    Main,

    /// <summary>Steps 9 to 11: a page that needs a login; fetches the user's data from the database.</summary>
    Profile,

    /// <summary>Adds an item to the cart in the session. A write.</summary>
    AddItem,

    /// <summary>Adds one to the counter in the session. A write; the smallest there is.</summary>
    Increment,

    /// <summary>Ends the session. A write.</summary>
    Logout,

    /// <summary>Asks for the main page with the cookies kept from before the logout, as a thief would.</summary>
    Replay,
}

/// <summary>What is known of an <see cref="OperationKind"/> without asking anybody.</summary>
public static class OperationKindFacts
{
    /// <summary>True when the operation changes the session and its id must show in later answers.</summary>
    public static bool Writes(this OperationKind kind) =>
        kind is OperationKind.Login or OperationKind.AddItem or OperationKind.Increment or OperationKind.Logout;

    /// <summary>True for the requests of a logged-in session that latency is reported over; landing, login and logout have rows of their own.</summary>
    public static bool IsSessionRequest(this OperationKind kind) =>
        kind is OperationKind.Main or OperationKind.Profile or OperationKind.AddItem or OperationKind.Increment;
}
