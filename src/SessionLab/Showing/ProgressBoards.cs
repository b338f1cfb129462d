using Spectre.Console;

namespace SessionLab.Showing;

/// <summary>Chooses how progress is shown.</summary>
public static class ProgressBoards
{
    /// <summary>Bars when standard error is a terminal, plain lines otherwise.</summary>
    public static IProgressBoard For(TextWriter error) => Console.IsErrorRedirected
        ? new PlainBoard(error)
        : new TerminalBoard(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }));
}
