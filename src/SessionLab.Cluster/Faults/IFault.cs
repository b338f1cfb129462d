namespace SessionLab.Cluster.Faults;

/// <summary>One way to break a running cluster, aimed and ready; a new one is made for each line of a timeline.</summary>
public interface IFault
{
    /// <summary>What it is done to: a node's name, <c>store</c>, or a link such as <c>balancer-n2</c>.</summary>
    string Target { get; }

    /// <summary>Does it; complete when the victim feels it.</summary>
    Task InjectAsync(CancellationToken cancellation);

    /// <summary>Undoes it; complete when the victim could work again. Called once, also for what is over as soon as it is done.</summary>
    Task HealAsync(CancellationToken cancellation);
}
