using System.Diagnostics;

namespace SessionLab.Tests.EndToEnd;

/// <summary>A program that is not ours, run to its end.</summary>
internal static class Foreign
{
    public static async Task<(int Exit, string Output, string Error)> RunAsync(
        string folder, string program, IReadOnlyList<string> arguments, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var stop = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.StandardInput.WriteAsync(input.AsMemory(), stop);
        process.StandardInput.Close();
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, await output, await error);
    }
}
