using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Randomness;

/// <summary>A stream of random numbers that is the same on every machine and for ever: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).</summary>
/// <remarks>
/// System.Random promises no algorithm, and library generators that seed from 32 bits would give two of 10,000 clients the same
/// stream in one run out of a hundred. Streams of one seed start at places of a 2^64 cycle that SHA-256 picks.
/// </remarks>
public sealed class SeededDraws(ulong state)
{
    private ulong _state = state;

    /// <summary>The stream for one purpose and index; streams of other purposes, indexes or seeds are independent of it.</summary>
    public static SeededDraws For(ulong seed, string purpose, int index = 0)
    {
        Span<byte> key = stackalloc byte[sizeof(ulong) + sizeof(int) + Encoding.UTF8.GetMaxByteCount(purpose.Length)];
        BinaryPrimitives.WriteUInt64LittleEndian(key, seed);
        BinaryPrimitives.WriteInt32LittleEndian(key[sizeof(ulong)..], index);
        var used = sizeof(ulong) + sizeof(int) + Encoding.UTF8.GetBytes(purpose, key[(sizeof(ulong) + sizeof(int))..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key[..used], digest);
        return new SeededDraws(BinaryPrimitives.ReadUInt64LittleEndian(digest));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to and without 1, in steps of 2^-53.</summary>
    public double NextFraction() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to and without <paramref name="limit"/>; its bias is under limit / 2^64.</summary>
    public int NextBelow(int limit) => (int)Math.BigMul(NextBits(), (ulong)limit, out _);

    /// <summary>Exponential with the given mean; the unit is the mean's.</summary>
    public double NextExponential(double mean) => -Math.Log(1 - NextFraction()) * mean;

    /// <summary>A duration drawn as described, µs.</summary>
    /// <remarks>Whole microseconds also hide the last bit in which the logarithms of two machines may differ.</remarks>
    public long NextUs(DrawnDuration duration) => duration.Kind switch
    {
        Distribution.Exponential => (long)NextExponential(duration.A.TotalMicroseconds),
        Distribution.Uniform => (long)(duration.A.TotalMicroseconds + (duration.B - duration.A).TotalMicroseconds * NextFraction()),
        _ => (long)duration.A.TotalMicroseconds,
    };
}
