using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Links;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Stores;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace SessionLab.Cluster.Tests;

/// <summary>Runs the tests, or plays one of the lab's roles when a test starts this program as a child.</summary>
internal static class TestProgram
{
    /// <summary>How tests start this program in a role.</summary>
    public static Launcher Launcher { get; } = new(
        Path.ChangeExtension(typeof(TestProgram).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null), []);

    public static Task<int> Main(string[] args) => args switch
    {
        ["node"] => Child.RunAsync<NodeSettings>((settings, changes, ready, stop) =>
            StubNode.RunAsync(settings, changes, address => ready(new ChildReady(address.ToString())), stop)),
        ["balancer"] => Child.RunAsync<BalancerSettings>((settings, changes, ready, stop) =>
            BalancerProgram.RunAsync(settings, changes, address => ready(new ChildReady(address.ToString())), stop)),
        ["store"] => Child.RunAsync<StoreSettings>(StoreProgram.RunAsync, dieAtOnce: false),
        ["relay"] => Child.RunAsync<RelaySettings>(RelayProgram.RunAsync),
        ["bench", var folder, var server] => TestBench.RunAsync(folder, server),
        _ => args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : ConsoleRunner.Run(args),
    };
}
