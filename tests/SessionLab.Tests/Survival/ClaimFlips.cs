using SessionLab.Core.Records;

namespace SessionLab.Tests.Survival;

/// <summary>Claims with one of them falsified. Texts are for people and cannot be false.</summary>
internal static class ClaimFlips
{
    /// <summary>Every other value of every claim, with the claim's name.</summary>
    public static IEnumerable<(string Claim, Claims Flipped)> Of(Claims claims)
    {
        var constructor = typeof(Claims).GetConstructors().Single();
        var names = constructor.GetParameters().Select(parameter => parameter.Name!).ToList();
        var values = names.Select(name => typeof(Claims).GetProperty(name)!.GetValue(claims)).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var other in Others(constructor.GetParameters()[i].ParameterType, values[i]))
                yield return (names[i], (Claims)constructor.Invoke([.. values[..i], other, .. values[(i + 1)..]]));
        }
    }

    private static IEnumerable<object?> Others(Type type, object? value) => Values(type).Where(other => !Equals(other, value));

    private static object?[] Values(Type type) =>
        type == typeof(bool) ? [false, true]
        : type == typeof(bool?) ? [null, false, true]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
        : [];
}
