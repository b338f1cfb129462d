using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Survival;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Survival;

public sealed class SeenCellTests
{
    private static readonly Answer _found = new(0, 1, SessionState.Found, 2, 7, 1, []);
    private static readonly Answer _nobody = new(0, 1, SessionState.Created, 1, -1, 0, []);

    [Fact]
    public void Right_answers_mean_that_the_session_was_kept() =>
        Assert.Equal(Cell.Kept, SeenCell.Of([(Asked(1, _found), AnswerClass.Ok), (Asked(2, _found), AnswerClass.Ok)]));

    [Fact]
    public void Rightly_finding_nobody_means_that_the_credential_was_refused() =>
        Assert.Equal(Cell.Refused, SeenCell.Of([(Asked(1, _found), AnswerClass.Ok), (Asked(2, _nobody), AnswerClass.Ok)]));

    [Theory]
    [InlineData(AnswerClass.Refused)]
    [InlineData(AnswerClass.InDoubt)]
    public void A_refusal_that_was_repeated_gives_way_to_what_came_of_it(AnswerClass first)
    {
        var again = Asked(2, _found) with { ReactionTo = new OperationId(0, 1) };
        Assert.Equal(Cell.Kept, SeenCell.Of([(Asked(1, null), first), (again, AnswerClass.Ok)]));
    }

    [Fact]
    public void A_save_that_came_second_was_refused() =>
        Assert.Equal(Cell.Refused, SeenCell.Of([(Asked(1, _found), AnswerClass.Ok), (Refused(2, status: 409), AnswerClass.Refused)]));

    [Theory]
    [InlineData(503, AnswerClass.Refused)]
    [InlineData(503, AnswerClass.InDoubt)]
    [InlineData(0, AnswerClass.InDoubt)]
    public void A_cluster_that_answers_nothing_to_the_end_has_refused_no_session(int status, AnswerClass silence)
    {
        var again = Refused(2, status) with { ReactionTo = new OperationId(0, 1) };
        Assert.Null(SeenCell.Of([(Refused(1, status), silence), (again, silence)]));
        Assert.Null(SeenCell.Of([(Asked(1, _nobody), AnswerClass.Ok), (Refused(2, status), silence)]));
    }

    [Fact]
    public void The_graver_cell_counts() =>
        Assert.Equal(Cell.Lost, SeenCell.Of([(Refused(1, status: 409), AnswerClass.Refused), (Asked(2, _nobody), AnswerClass.SessionLost),
            (Asked(3, _found), AnswerClass.LostUpdate)]));

    [Theory]
    [InlineData(AnswerClass.ForeignData)]
    [InlineData(AnswerClass.Error)]
    [InlineData(AnswerClass.GeneratorFault)]
    public void An_answer_that_no_situation_knows_is_no_cell(AnswerClass strange) =>
        Assert.Null(SeenCell.Of([(Asked(1, _found), AnswerClass.Ok), (Asked(2, _found), strange)]));

    [Fact]
    public void Nothing_asked_is_no_cell() => Assert.Null(SeenCell.Of([]));

    private static Operation Refused(int number, int status) => Asked(number, null) with { Outcome = Outcome.Fail, Status = status };

    private static Operation Asked(int number, Answer? answer) => SomeRecord.Operation(number: number, answer: answer);
}
