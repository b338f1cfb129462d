namespace SessionLab.Proofs;

/// <summary>Every proof, by name.</summary>
public static class ProofCatalog
{
    /// <summary>All proofs in the order they are run.</summary>
    public static IReadOnlyList<IProof> All { get; } =
    [
        new OffNodeProof(), new LeavesNothingProof(), new StartUpProof(), new SurvivalProof(),
        new CopiedProof(), new BackupsProof(), new DetectionProof(), new LostCopyProof(), new JoiningProof(),
        new StallProof(), new SendingProof(), new DoubleApplyProof(), new DrainProof(), new SchedulesProof(), new MuseumProof(), new CausesProof(),
        new FailoverProof(), new TrialProof(),
    ];
}
