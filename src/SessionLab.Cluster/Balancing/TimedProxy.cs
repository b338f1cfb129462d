using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SessionLab.Cluster.Timing;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace SessionLab.Cluster.Balancing;

/// <summary>YARP's own pipeline with a stopwatch that goes along: from a request's arrival to the coming of the node's answer.</summary>
internal static class TimedProxy
{
    /// <summary>Maps the proxy; routing is part of the way to a choice.</summary>
    public static void MapTimedProxy(this WebApplication app, TimeProvider clock, BalancerSettings settings)
    {
        app.Use(next => context =>
        {
            context.Features.Set(new PhaseWatch(clock, RequestPhase.Choose));
            return next(context);
        });
        app.UseRouting();
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(DrainedNodes.TakeNobody);
            if (settings.Affinity is not null)
                proxy.Use(Enter(RequestPhase.Affinity));
            proxy.UseSessionAffinity();
            proxy.Use(Enter(RequestPhase.Choose));
            proxy.Use(DrainedNodes.TakeNoNewClients);
            if (PolicyCatalog.NeedsVisitorKey(settings.Policy))
                proxy.Use(VisitorKey.Issue);
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
            proxy.Use(Enter(RequestPhase.Forward));
        });
    }

    /// <summary>Adds the balancer's times to those that the node's answer brought; an answer of the balancer's own has none.</summary>
    public static void Say(TransformBuilderContext route) => route.AddResponseTransform(answer =>
    {
        if (answer.ProxyResponse is null || answer.HttpContext.Features.Get<PhaseWatch>() is not { } phases)
            return ValueTask.CompletedTask;
        phases.Read();
        var headers = answer.HttpContext.Response.Headers;
        headers[ServerTimingSyntax.Header] = ServerTimingSyntax.OfBalancer(phases, headers[ServerTimingSyntax.Header]);
        return ValueTask.CompletedTask;
    });

    private static Func<RequestDelegate, RequestDelegate> Enter(RequestPhase phase) => next => context =>
    {
        context.Features.Get<PhaseWatch>()!.Enter(phase);
        return next(context);
    };
}
