namespace SessionLab.Core.History;

/// <summary>A file that is no history, or one that this version cannot read; the message is a sentence for the user.</summary>
public sealed class HistoryFormatException : Exception
{
    public HistoryFormatException() { }

    public HistoryFormatException(string message) : base(message) { }

    public HistoryFormatException(string message, Exception innerException) : base(message, innerException) { }
}
