using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SessionLab.Cluster.Timing;

/// <summary>A node's front door: measures each request from its arrival until its answer's headers are written, and says so in them.</summary>
public static class TimedAnswers
{
    /// <summary>Begins the application's pipeline; routing comes after it, so as to be measured too.</summary>
    public static void UseTimedAnswers(this WebApplication app, TimeProvider clock)
    {
        app.Use(next => context =>
        {
            context.Features.Set(new RequestMeter(clock));
            context.Response.OnStarting(SayAsync, context);
            return next(context);
        });
        app.UseRouting();
    }

    private static Task SayAsync(object state)
    {
        var context = (HttpContext)state;
        var meter = RequestMeter.Of(context);
        meter.Phases.Read();
        context.Response.Headers[ServerTimingSyntax.Header] = ServerTimingSyntax.OfNode(meter);
        return Task.CompletedTask;
    }
}
