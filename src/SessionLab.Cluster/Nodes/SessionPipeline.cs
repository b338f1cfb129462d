using System.Text;
using Microsoft.AspNetCore.Http;
using SessionLab.Cluster.Flaws;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Nodes;

/// <summary>The way of every request that touches a session: load, work, act, save, answer; in every mode alike.</summary>
public sealed class SessionPipeline(ISessionMode mode, SessionRules rules, Ledger ledger, WorkWait work, NodeSettings settings)
{
    // In jwt the answer itself is what is saved.
    private readonly bool _commitsLate = settings.Flaws.Contains(CommitAfterResponse.Name) && settings.Mode != JwtMode.Entry.Name;
    private readonly bool _emptyWhenUnreachable = settings.Flaws.Contains(EmptyWhenUnreachable.Name);
    private readonly string _node = AnswerSyntax.Node(settings.Name, settings.Incarnation);

    /// <summary>A handler that runs <paramref name="page"/> between load and save.</summary>
    public RequestDelegate Serve(Func<SessionRequest, ValueTask<Reply>> page) => context => ServeAsync(context, page);

    private async Task ServeAsync(HttpContext context, Func<SessionRequest, ValueTask<Reply>> page)
    {
        context.Response.Headers[AnswerSyntax.NodeHeader] = _node;
        if (!TryReadOperation(context, out var operation))
        {
            await WriteAsync(context, AnswerSyntax.NoSession, Reply.BadRequest("X-Operation: client.number"));
            return;
        }

        try
        {
            var request = new SessionRequest(context, operation, await LoadAsync(context, operation));
            var reply = await ActAsync(request, page, context.RequestAborted);
            if (_commitsLate && request is { Found: true, ChangesId: false, Ends: false })
            {
                await AnswerFirstAsync(context, request, reply);
                return;
            }

            await KeepAsync(context, request);
            await WriteAsync(context, AnswerSyntax.Session(State(request), request.Session), reply);
        }
        catch (SessionRefusedException) when (context.Response.HasStarted)
        {
            // The flaw: the visitor has been told that all is well.
        }
        catch (SessionRefusedException refusal)
        {
            // The one place where a mode's failure becomes an answer.
            await RefuseAsync(context, refusal);
        }
    }

    private async ValueTask<Session> LoadAsync(HttpContext context, string operation)
    {
        var session = await LoadAsync(context);
        if (session.Missing is { } absence)
            ledger.Missing(operation, absence);
        return session;
    }

    private async ValueTask<Session> LoadAsync(HttpContext context)
    {
        using var loading = RequestMeter.Of(context).In(RequestPhase.Load);
        try
        {
            await work.WaitToLoadAsync(context.RequestAborted);
            return await mode.LoadAsync(context);
        }
        catch (SessionRefusedException) when (_emptyWhenUnreachable && HttpMethods.IsGet(context.Request.Method))
        {
            // The flaw: the visitor is told nothing, and looks new.
            return rules.Create(SessionCookie.Read(context), Absence.Unreachable);
        }
    }

    private async ValueTask<Reply> ActAsync(
        SessionRequest request, Func<SessionRequest, ValueTask<Reply>> page, CancellationToken stop)
    {
        var working = work.WaitAsync(stop);
        if (!working.IsCompleted)
            using (request.Meter.In(RequestPhase.Work))
                await working;
        using (request.Meter.In(RequestPhase.App))
            return await page(request);
    }

    private async ValueTask KeepAsync(HttpContext context, SessionRequest request)
    {
        if (request.Session.Missing is { Reason: Absence.Unreachable })
        {
            // The flaw: what could not be loaded is not saved either, and the visitor keeps an id that may be found again.
            request.Session.Touch(rules.Now);
            return;
        }

        if (request.Ends)
        {
            request.Session.Touch(rules.Now);
            await EndAsync(context, request);
            return;
        }

        if (request.ChangesId && request.Found)
        {
            await MoveAsync(context, request);
            return;
        }

        await SaveAsync(context, request);
    }

    // A session that is new, ends or moves changes the cookie, which belongs to the answer: those are saved first all the same.
    private async ValueTask AnswerFirstAsync(HttpContext context, SessionRequest request, Reply reply)
    {
        request.Session.Touch(rules.Now);
        await WriteAsync(context, AnswerSyntax.Session(State(request), request.Session), reply);
        await SaveTouchedAsync(context, request);
    }

    private async ValueTask SaveAsync(HttpContext context, SessionRequest request)
    {
        request.Session.Touch(rules.Now);
        await SaveTouchedAsync(context, request);
    }

    private async ValueTask SaveTouchedAsync(HttpContext context, SessionRequest request)
    {
        var session = request.Session;
        ledger.Saving(request.Operation, session);
        try
        {
            using (request.Meter.In(RequestPhase.Save))
                await mode.SaveAsync(context, session);
        }
        catch (SessionRefusedException refusal)
        {
            // Only written down: what the client is told is decided elsewhere.
            ledger.Failed(request.Operation, session, refusal.Reason);
            throw;
        }

        ledger.Saved(request.Operation, session, request.Meter.Commands);
    }

    private async ValueTask MoveAsync(HttpContext context, SessionRequest request)
    {
        await EndAsync(context, request);
        // The absolute limit counts from the login: it bounds how old a proof of identity may be, and who has just given
        // his password must not be logged out for having looked around a whole day before.
        request.Session.MoveTo(rules.NewId(), rules.Now);
        try
        {
            await SaveAsync(context, request);
        }
        catch (SessionRefusedException refusal) when (refusal.Status == StatusCodes.Status503ServiceUnavailable)
        {
            // The old id has already ended, so "not applied" would be untrue of the login as a whole.
            throw SessionRefusedException.Unknown(refusal.InnerException ?? refusal);
        }
    }

    private async ValueTask EndAsync(HttpContext context, SessionRequest request)
    {
        using (request.Meter.In(RequestPhase.Save))
            await mode.EndAsync(context, request.Session);
        ledger.Ended(request.Operation, request.Session, request.Meter.Commands);
    }

    private static async Task RefuseAsync(HttpContext context, SessionRefusedException refusal)
    {
        context.Response.Headers.Remove("Set-Cookie");
        context.Response.Headers[AnswerSyntax.OutcomeHeader] = AnswerSyntax.Outcome(refusal.MayBeApplied);
        await WriteAsync(context, AnswerSyntax.NoSession, new Reply(refusal.Status, refusal.Message));
    }

    private static string State(SessionRequest request) => request switch
    {
        { Ends: true } => "ended",
        { Found: true } => "found",
        _ => "created",
    };

    // A request without an operation id is a person's, who looks at the application with a browser.
    private static bool TryReadOperation(HttpContext context, out string operation)
    {
        operation = context.Request.Headers[AnswerSyntax.OperationHeader].ToString();
        if (operation.Length == 0)
            operation = Ledger.Nobody;
        return AnswerSyntax.IsOperationId(operation);
    }

    private static Task WriteAsync(HttpContext context, string session, Reply reply)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.Headers[AnswerSyntax.SessionHeader] = session;
        response.ContentType = "text/plain; charset=utf-8";
        var body = Encoding.UTF8.GetBytes(reply.Text);
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length);
    }
}
