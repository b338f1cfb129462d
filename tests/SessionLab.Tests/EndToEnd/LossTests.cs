using System.Text.Json;

namespace SessionLab.Tests.EndToEnd;

/// <summary>
/// Who loses sessions although nothing breaks. Nothing else runs beside it: a node that gets no processor for a second counts as dead.
/// </summary>
[Collection(Alone.Name)]
public sealed class LossTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task Only_the_baseline_loses_sessions()
    {
        var said = await _lab.RunScenarioAsync(Lab.EveryMode, "--format", "json");
        Assert.True(said.Of("local").GetProperty("lost_sessions").GetInt64() > 0, said.Error);
        Assert.All(["sticky", "copy", "database", "redis", "jwt"], mode =>
            Assert.True((0, 0, 24) == Losses(said.Of(mode)), $"{said.Of(mode)} {said.Error}"));
    }

    public void Dispose() => _lab.Dispose();

    private static (long Lost, long Errors, long Sessions) Losses(JsonElement run) =>
        (run.GetProperty("lost_sessions").GetInt64(), run.GetProperty("errors").GetInt64(), run.GetProperty("sessions").GetInt64());
}
