using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Links;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Users;

namespace SessionLab.Commands;

/// <summary>The roles a process of this executable can take; they start before anything that only people need is loaded.</summary>
internal static class ChildCommands
{
    /// <summary>Runs the role that the arguments name and gives its exit code; null when they name none.</summary>
    public static Task<int>? TryRun(string[] args) => args switch
    {
        ["node"] => Child.RunAsync<NodeSettings>((settings, changes, ready, stop) =>
            NodeProgram.RunAsync(settings, changes, (address, silo) => ready(new ChildReady(address.ToString(), Silo: silo)), stop)),
        ["balancer"] => RunBalancerAsync(),
        ["store"] => Child.RunAsync<StoreSettings>(StoreProgram.RunAsync, dieAtOnce: false),
        ["relay"] => Child.RunAsync<RelaySettings>(RelayProgram.RunAsync),
        ["users"] => Child.RunAsync<UsersSettings>((settings, _, _) =>
            UserDatabase.EnsureAsync(settings.Folder, settings.WorkFactor, settings.Users)),
        _ => null,
    };

    private static async Task<int> RunBalancerAsync()
    {
        var rehearsal = Task.Run(BalancerProgram.RehearseAsync);
        return await Child.RunAsync<BalancerSettings>(async (settings, changes, ready, stop) =>
        {
            await rehearsal;
            await BalancerProgram.RunAsync(settings, changes, address => ready(new ChildReady(address.ToString())), stop);
        });
    }
}
