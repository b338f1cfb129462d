namespace SessionLab.Cluster.Users;

/// <summary>A user as the database knows him.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Id">What he logs in with, <c>u0012</c>.</param>
/// <param name="Name">What his profile shows.</param>
/// <param name="Salt">Of his password.</param>
/// <param name="Hash">PBKDF2-SHA256 of his password.</param>
/// <param name="WorkFactor">Iterations the hash was made with.</param>
public sealed record User(int Number, string Id, string Name, byte[] Salt, byte[] Hash, int WorkFactor);
