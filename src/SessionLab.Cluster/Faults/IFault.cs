namespace SessionLab.Cluster.Faults;

/// <summary>One way to break a running cluster, aimed and ready; a new one is made for each line of a timeline.</summary>
public interface IFault
{
    /// <summary>Does it; complete when the victim feels it.</summary>
    /// <param name="hurry">Set when the load has ended: what only waits goes on at once.</param>
    Task InjectAsync(CancellationToken hurry);

    /// <summary>Undoes it; complete when the victim could work again. Called once, also for what is over as soon as it is done.</summary>
    Task HealAsync();
}
