namespace SessionLab.Cluster.Processes;

/// <summary>What the role <c>users</c> is told: which user database to make where there is no bench to make it.</summary>
/// <param name="Folder">Where the database is kept.</param>
/// <param name="WorkFactor">PBKDF2 iterations of a password hash.</param>
/// <param name="Users">How many users it holds.</param>
public sealed record UsersSettings(string Folder, int WorkFactor, int Users);
