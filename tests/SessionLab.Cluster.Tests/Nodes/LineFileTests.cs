using System.Text;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Tests.Nodes;

public sealed class LineFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    // 90 bytes each: several times the room that is made at once, and no room ends where a line does.
    private static readonly string[] Many = [.. Enumerable.Range(0, 5_000).Select(number => $"{number:00000}".PadRight(90, 'x'))];

    [Fact]
    public void Holds_every_line_and_nothing_else_once_it_is_closed()
    {
        using (var file = new LineFile(_path))
            Write(file, Many);
        Assert.Equal(string.Concat(Many.Select(line => line + "\n")), File.ReadAllText(_path));
    }

    [Fact]
    public void Whoever_reads_while_it_is_written_sees_the_whole_lines_and_not_the_room_behind_them()
    {
        using var file = new LineFile(_path);
        Write(file, Many);
        Assert.Equal(Many, LineFile.Read(_path));
        Assert.NotEqual(Many.Length * 91, new FileInfo(_path).Length);
    }

    [Fact]
    public void Goes_on_behind_the_last_line_of_a_writer_that_was_killed()
    {
        // A killed one left room behind, and in it all of a line but its first byte.
        File.WriteAllText(_path, "first\n\0econd\n" + new string('\0', 500));
        Assert.Equal(["first"], LineFile.Read(_path));
        using var file = new LineFile(_path);
        Write(file, ["ab"]);
        Assert.Equal(["first", "ab"], LineFile.Read(_path));
    }

    [Fact]
    public void Is_empty_when_nothing_was_written()
    {
        using (new LineFile(_path))
            Assert.Empty(LineFile.Read(_path));
        Assert.Equal(0, new FileInfo(_path).Length);
    }

    [Fact]
    public void Can_be_closed_twice()
    {
        var file = new LineFile(_path);
        Write(file, ["first"]);
        file.Dispose();
        file.Dispose();
        Assert.Equal(["first"], LineFile.Read(_path));
    }

    public void Dispose() => File.Delete(_path);

    private static void Write(LineFile file, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }
}
