using System.Globalization;
using SessionLab.Cluster.Copying;
using SessionLab.Core.Judging;
using SessionLab.Proofs.Copies;

namespace SessionLab.Proofs;

/// <summary>A node that is added under load is filled before it serves, and nobody notices.</summary>
public sealed class JoiningProof : IProof
{
    private static readonly AnswerClass[] Right = [AnswerClass.Ok];

    /// <inheritdoc/>
    public string Name => "joining";

    /// <inheritdoc/>
    public string Claim => "A node added under load holds what it must before it serves: nothing is lost, nothing fails.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var results = new List<ProofResult>();
        for (ulong time = 0; time < (size == ProofSize.Full ? 5UL : 1UL); time++)
        {
            results.Add(await MakeAsync("copies: all", new CopySettings(), "random", seed + time, stop));
            results.Add(await MakeAsync("copies: 1", new CopySettings { Copies = 1 }, "session-key", seed + time, stop));
        }

        return results;
    }

    private static async Task<ProofResult> MakeAsync(string what, CopySettings dials, string policy, ulong seed, CancellationToken stop)
    {
        var joined = await new Joining(dials, policy, seed).MakeAsync(stop);
        var tallies = joined.Judgement.Tallies.Values;
        var lost = tallies.Sum(tally => tally.LostSessions);
        var wrong = Enum.GetValues<AnswerClass>().Except(Right).ToDictionary(one => one, one => tallies.Sum(tally => tally[one]));
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{what}, {joined.Before} nodes and one more"), "0 lost, 0 errors, it serves",
            string.Create(CultureInfo.InvariantCulture, $"{lost} lost, {wrong.Values.Sum()} not right{Which(wrong)} of {tallies.Sum(tally => tally.Operations)}; {joined.Served} answered by the new node; {joined.Idle} idle sessions read, {joined.IdleAtNew} at the new node, {joined.IdleWrong} wrong; filled in {joined.FilledUs / 1000.0:0} ms, ready after {joined.ReadyUs / 1e6:0.0} s"),
            lost == 0 && wrong.Values.Sum() == 0 && joined.Judgement.Verdict != Verdict.Invalid && joined.Judgement.Books is { Kept: true, Balanced: true }
                && joined is { Served: > 0, IdleAtNew: > 0, IdleWrong: 0 });
    }

    private static string Which(Dictionary<AnswerClass, long> wrong) => wrong.Values.Sum() == 0
        ? ""
        : $" ({string.Join(", ", wrong.Where(one => one.Value > 0).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value}")))})";
}
