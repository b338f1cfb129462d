namespace SessionLab.Core.Tests;

/// <summary>Files of expected output, kept beside the tests; a mismatch leaves the actual text as a file to compare with.</summary>
internal static class Golden
{
    public static void Check(string path, string actual)
    {
        var file = Path.Combine(AppContext.BaseDirectory, path);
        var expected = File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd();
        if (expected != actual.TrimEnd())
            File.WriteAllText(file + ".actual", actual.TrimEnd() + "\n");
        Assert.Equal(expected, actual.TrimEnd());
    }
}
