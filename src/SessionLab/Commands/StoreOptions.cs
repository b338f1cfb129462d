using System.CommandLine.Parsing;
using System.Net;
using Npgsql;
using StackExchange.Redis;

namespace SessionLab.Commands;

/// <summary>Checks of options that name a place: a mistake is found before anything is started.</summary>
internal static class StoreOptions
{
    /// <summary>A Redis endpoint that can be read.</summary>
    public static void CheckRedis(OptionResult option) =>
        Try(option, ReadRedis, "host:port, or a configuration string of StackExchange.Redis");

    /// <summary>A PostgreSQL connection string that can be read.</summary>
    public static void CheckPostgres(OptionResult option) =>
        Try(option, text => _ = new NpgsqlConnectionStringBuilder(text), "a connection string such as Host=localhost;Username=me;Database=lab");

    /// <summary>A folder that can be written to; made when it is missing.</summary>
    public static void CheckFolder(OptionResult option) =>
        Try(option, text =>
        {
            var probe = Path.Combine(Directory.CreateDirectory(text).FullName, Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }, "a folder that can be written to");

    // The library takes any text for the name of a host.
    private static void ReadRedis(string text)
    {
        var places = ConfigurationOptions.Parse(text).EndPoints;
        if (places.Count == 0 || places.OfType<DnsEndPoint>().Any(place => Uri.CheckHostName(place.Host) == UriHostNameType.Unknown))
            throw new FormatException();
    }

    private static void Try(OptionResult option, Action<string> read, string wanted)
    {
        if (option.Implicit || option.GetValueOrDefault<string>() is not { } text)
            return;
        try
        {
            read(text);
        }
        catch (Exception wrong) when (wrong is ArgumentException or IOException or UnauthorizedAccessException or FormatException)
        {
            // Whatever the library says of it, the user is told what is wanted.
            option.AddError($"{option.Option.Name} {text}: this is not {wanted}");
        }
    }
}
