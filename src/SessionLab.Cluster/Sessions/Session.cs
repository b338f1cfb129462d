using System.Text.Json.Serialization;

namespace SessionLab.Cluster.Sessions;

/// <summary>What the application remembers about one visitor; one request's own copy.</summary>
public sealed class Session
{
    /// <summary>The longest tail kept.</summary>
    public const int TailLimit = 64;

    /// <summary>The session id; a secret that only its visitor and the store know.</summary>
    [JsonIgnore]
    public string Id { get; set; } = "";

    /// <summary>The version under which it was loaded; 0 when nothing is saved under this id yet.</summary>
    [JsonIgnore]
    public long LoadedVersion { get; set; }

    /// <summary>What the visitor presented in vain before this one was made; null when nothing.</summary>
    [JsonIgnore]
    public Absence? Missing { get; init; }

    /// <summary>Number of the logged-in user; null when nobody is.</summary>
    public int? User { get; set; }

    /// <summary>How many writes were ever applied.</summary>
    public int Count { get; set; }

    /// <summary>Ids of the last writes, oldest first; at most <see cref="TailLimit"/>.</summary>
    public List<string> Tail { get; set; } = [];

    /// <summary>Ballast in ASCII, one byte a character.</summary>
    public string Filler { get; set; } = "";

    /// <summary>How often it was saved.</summary>
    public long Version { get; set; }

    /// <summary>When it was created under its id; its absolute limit counts from here.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>When it was last saved; it expires one idle timeout later.</summary>
    public DateTimeOffset LastUsed { get; set; }

    /// <summary>Counts one write and remembers its operation id.</summary>
    public void Apply(string operation)
    {
        Count++;
        if (Tail.Count == TailLimit)
            Tail.RemoveAt(0);
        Tail.Add(operation);
    }

    /// <summary>Marks the save that is about to be made.</summary>
    public void Touch(DateTimeOffset now)
    {
        Version++;
        LastUsed = now;
    }

    /// <summary>Goes on under another id, under which nothing is saved yet, as if created now.</summary>
    public void MoveTo(string id, DateTimeOffset now)
    {
        Id = id;
        Created = now;
        LoadedVersion = 0;
    }

    /// <summary>A copy that shares nothing with this one, as a later load would return it.</summary>
    public Session Copy()
    {
        var copy = (Session)MemberwiseClone();
        copy.Tail = [.. Tail];
        copy.LoadedVersion = Version;
        return copy;
    }
}
