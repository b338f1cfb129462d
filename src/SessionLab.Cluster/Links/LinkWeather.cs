namespace SessionLab.Cluster.Links;

/// <summary>What a link does to those who talk over it; fair weather is nothing at all.</summary>
public sealed record LinkWeather
{
    /// <summary>Everything passes at once.</summary>
    public static LinkWeather Fair { get; } = new();

    /// <summary>How long everything takes longer, on each way it is set for.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The delay is drawn up to so much shorter or longer; order is kept, as TCP keeps it.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Kilobytes (1,000 bytes) a second that pass each way it is set for, over all connections together; 0: as many as come.</summary>
    public int Bandwidth { get; init; }

    /// <summary>Which way: both, there (towards the second party of the link's name) or back.</summary>
    public LinkWay Way { get; init; } = LinkWay.Both;

    /// <summary>How connections break; null when they do not.</summary>
    public LinkBreak? Break { get; init; }

    /// <summary>The share of messages at which a connection breaks; 1: at once, and no new one comes about.</summary>
    public double Share { get; init; } = 1;

    /// <summary>The share of packets that the kernel loses, on each way it is set for, 0 to 1.</summary>
    public double Loss { get; init; }

    /// <summary>True when the link is cut as a whole.</summary>
    internal bool IsCut => Break is not null && Share >= 1;

    /// <summary>Whether it holds for a direction.</summary>
    internal bool Holds(LinkWay way) => Way == LinkWay.Both || Way == way;
}

/// <summary>A direction over a link.</summary>
public enum LinkWay
{
    /// <summary>Both directions.</summary>
    Both,

    /// <summary>From the first party of the link's name to the second: requests.</summary>
    There,

    /// <summary>From the second party to the first: answers.</summary>
    Back,
}

/// <summary>How a connection breaks.</summary>
public enum LinkBreak
{
    /// <summary>Nothing arrives any more and nobody is told; what was sent meanwhile arrives when the link is healed.</summary>
    Stall,

    /// <summary>Both ends are told at once that the connection is gone (TCP RST).</summary>
    Reset,
}
