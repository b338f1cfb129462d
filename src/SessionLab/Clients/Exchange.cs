using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using SessionLab.Core.Records;

namespace SessionLab.Clients;

/// <summary>How one request ended.</summary>
/// <param name="Outcome">What the client may conclude.</param>
/// <param name="Trouble">Why it did not end Ok.</param>
/// <param name="Status">HTTP status; 0 without an answer.</param>
/// <param name="Answer">What the answer said of the session; null when nothing did.</param>
/// <param name="Timing">Where the answer says that the time went; null when it does not.</param>
public readonly record struct Ending(Outcome Outcome, Trouble Trouble, int Status, Answer? Answer, ServerTiming? Timing = null);

/// <summary>Sends one client's requests to the balancer and says what each ending allows the client to conclude.</summary>
public sealed class Exchange(HttpMessageInvoker http, AnswerReader answers)
{
    /// <summary>
    /// Sends <paramref name="request"/>, reads the answer to its end and keeps its cookies unless <paramref name="jar"/> is null;
    /// <paramref name="inFlight"/>, when given, counts it meanwhile.
    /// </summary>
    public async Task<Ending> SendAsync(HttpRequestMessage request, Jar? jar, CancellationToken giveUp, InFlightCounter? inFlight = null)
    {
        inFlight?.Enter();
        try
        {
            using var response = await http.SendAsync(request, giveUp);
            await response.Content.CopyToAsync(Stream.Null, giveUp);
            jar?.Keep(response.Headers);
            return Conclude(response.StatusCode, response.Headers);
        }
        catch (OperationCanceledException slow) when (slow.InnerException is TimeoutException && !giveUp.IsCancellationRequested)
        {
            // No connection in time: the request never left.
            return new Ending(Outcome.Fail, Trouble.NoDestination, 0, null);
        }
        catch (OperationCanceledException)
        {
            // The client gave up waiting; the request may still be applied.
            return new Ending(Outcome.InDoubt, Trouble.Timeout, 0, null);
        }
        catch (HttpRequestException broken)
        {
            // A failed request is data. It never left: certainly not applied; broken later: nobody knows.
            return broken.HttpRequestError is HttpRequestError.ConnectionError
                ? new Ending(Outcome.Fail, OutOfPorts(broken) ? Trouble.NoPort : Trouble.NoDestination, 0, null)
                : new Ending(Outcome.InDoubt, Trouble.Reset, 0, null);
        }
        catch (SocketException broken)
        {
            // Of a connection that the other side closed as soon as it was there .NET gives the bare error, before it uses it.
            return broken.SocketErrorCode is SocketError.NotConnected
                ? new Ending(Outcome.Fail, Trouble.NoDestination, 0, null)
                : new Ending(Outcome.InDoubt, Trouble.Reset, 0, null);
        }
        catch (CookieException)
        {
            // A Set-Cookie that no browser could read: the application's mistake.
            return new Ending(Outcome.InDoubt, Trouble.ServerError, 0, null);
        }
        catch (IOException)
        {
            // The connection broke while the body was read.
            return new Ending(Outcome.InDoubt, Trouble.Reset, 0, null);
        }
        finally
        {
            inFlight?.Leave();
        }
    }

    private Ending Conclude(HttpStatusCode status, HttpResponseHeaders headers)
    {
        var answer = answers.Read(headers);
        var (outcome, trouble) = (AnswerReader.ReadOutcome(headers), (int)status) switch
        {
            ("not-applied", _) => (Outcome.Fail, Trouble.NotApplied),
            ("unknown", _) => (Outcome.InDoubt, Trouble.Unknown),
            (_, 502) => (Outcome.InDoubt, Trouble.BadGateway),
            (_, 504) => (Outcome.InDoubt, Trouble.GatewayTimeout),
            (_, 503) when answer is null => (Outcome.Fail, Trouble.NoDestination),
            (_, (>= 200 and < 300) or 401) when answer is { State: not SessionState.None } => (Outcome.Ok, Trouble.None),
            // An answer without a node, without a session, or with a status that no page of the application has.
            _ => (Outcome.InDoubt, Trouble.ServerError),
        };
        return new Ending(outcome, trouble, (int)status, answer, AnswerReader.ReadTiming(headers));
    }

    // The generator's own limits; that nobody listens is not one of them.
    private static bool OutOfPorts(HttpRequestException broken) => broken.InnerException is SocketException
    {
        SocketErrorCode: SocketError.AddressNotAvailable or SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable
            or SocketError.AddressAlreadyInUse,
    };
}
