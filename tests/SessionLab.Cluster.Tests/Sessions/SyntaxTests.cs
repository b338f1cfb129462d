using System.Globalization;
using System.Text;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Runtime;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Tests.Sessions;

/// <summary>What Cluster writes is what src/DESIGN.md shows; Core's tests read the same rows.</summary>
public sealed class SyntaxTests
{
    [Fact]
    public void Every_example_of_X_Session_is_written_from_its_row()
    {
        foreach (var row in DesignTable.Rows("### Examples of X-Session"))
        {
            var session = new Session
            {
                Version = Number(row[2]),
                User = row[3].Length > 0 ? (int)Number(row[3]) : null,
                Count = (int)Number(row[4]),
                Tail = [.. row[5].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            };

            Assert.Equal(row[0], row[1] == "none" ? AnswerSyntax.NoSession : AnswerSyntax.Session(row[1], session));
        }
    }

    [Fact]
    public void Every_example_of_the_ledger_is_written_from_its_row()
    {
        var line = new byte[LedgerSyntax.LineLimit];
        foreach (var row in DesignTable.Rows("### Examples of the ledger"))
        {
            var fingerprint = ulong.Parse(row[4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            var entry = new LedgerEntry(row[2], Number(row[3]), fingerprint, Number(row[5]), (int)Number(row[6]));

            var length = LedgerSyntax.Write(line, Encoding.UTF8.GetBytes(row[1]), entry, Rest(row[7]));

            Assert.Equal(row[0] + "\n", Encoding.UTF8.GetString(line, 0, length));
        }
    }

    [Fact]
    public void Every_example_of_what_a_process_says_of_itself_is_written_from_its_row()
    {
        foreach (var row in DesignTable.Rows("### Examples of what a process says of itself"))
        {
            var figures = row[3..].Select(Number).ToArray();
            var use = new RuntimeUse(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
            Assert.Equal(row[0], NoteSyntax.Runtime(row[1], Number(row[2]), use));
        }
    }

    [Fact]
    public void Every_example_of_which_store_answered_is_written_from_its_row()
    {
        foreach (var row in DesignTable.Rows("### Examples of which store answered"))
            Assert.Equal(row[0], NoteSyntax.Store(row[1], Number(row[2]), new StoreInfo(row[3], row[4], "", false) { Instance = row[5] }));
    }

    [Fact]
    public void Every_example_of_what_went_wrong_with_a_session_is_written_from_its_row()
    {
        foreach (var row in DesignTable.Rows("### Examples of what went wrong with a session"))
        {
            var fingerprint = ulong.Parse(row[4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            Assert.Equal(row[0], NoteSyntax.Trouble(row[1], row[2], Number(row[3]), fingerprint, row[5]));
        }
    }

    [Fact]
    public void Every_example_of_the_life_of_a_node_is_written_from_its_row()
    {
        foreach (var row in DesignTable.Rows("### Examples of the life of a node"))
            Assert.Equal(row[0], NoteSyntax.Life(row[4] == "yes" ? "began" : "leaving", row[1], Number(row[2]), (int)Number(row[3])));
    }

    [Theory]
    [InlineData("12.7", true)]
    [InlineData("99999.999999", true)]
    [InlineData("99999.9999999", false)]
    [InlineData("12", false)]
    [InlineData(".7", false)]
    [InlineData("12.", false)]
    [InlineData("1.2.3", false)]
    [InlineData("1.\"", false)]
    public void An_operation_id_is_two_numbers_and_a_dot(string text, bool valid) =>
        Assert.Equal(valid, AnswerSyntax.IsOperationId(text));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static byte[] Rest(string field)
    {
        if (field.Length == 0)
            return [];
        var (name, value) = (Encoding.UTF8.GetBytes(field.Split('=')[0]), field.Split('=')[1]);
        var rest = new byte[LedgerSyntax.LineLimit];
        var length = long.TryParse(value, CultureInfo.InvariantCulture, out var number)
            ? LedgerSyntax.Field(rest, name, number)
            : LedgerSyntax.Field(rest, name, value);
        return rest[..length];
    }
}
