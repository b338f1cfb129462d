using SessionLab.Core.Reports;

namespace SessionLab.Running;

/// <summary>A run that was made, and where it is kept.</summary>
/// <param name="Folder">The run folder.</param>
/// <param name="Report">What reports are written from.</param>
public sealed record StoredRun(string Folder, RunReport Report);
