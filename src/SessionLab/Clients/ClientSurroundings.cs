using System.Threading.Channels;
using SessionLab.Core.Records;

namespace SessionLab.Clients;

/// <summary>What all clients of a run share.</summary>
/// <param name="Site">The balancer's address.</param>
/// <param name="Http">The pooled connections to the balancer.</param>
/// <param name="Nodes">The nodes by the names their answers carry.</param>
/// <param name="Clock">The run's clock.</param>
/// <param name="Timeline">Wakes clients when their next operation is due.</param>
/// <param name="Seen">Takes every operation as soon as it ended.</param>
/// <param name="InFlight">Counts the measured requests on their way.</param>
/// <param name="Timeout">After which a client gives up.</param>
public sealed record ClientSurroundings(
    Uri Site, HttpMessageInvoker Http, NodeNames Nodes, RunClock Clock, Timeline Timeline, ChannelWriter<RunEvent> Seen,
    InFlightCounter InFlight, TimeSpan Timeout)
{
    /// <summary>Makes their requests.</summary>
    public Requests Requests { get; } = new(Site);
}
