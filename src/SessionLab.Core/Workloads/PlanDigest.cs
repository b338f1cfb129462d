using System.Buffers.Binary;
using System.Security.Cryptography;
using SessionLab.Core.Records;

namespace SessionLab.Core.Workloads;

/// <summary>One pass over a whole plan: its hash and its counts.</summary>
internal sealed class PlanDigest : IDisposable
{
    private const long Format = 1;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public string Hash { get; private set; } = "";

    public long Operations { get; private set; }

    public long MeasuredOperations { get; private set; }

    public long LengthUs { get; private set; }

    public static PlanDigest Of(Plan plan)
    {
        using var digest = new PlanDigest();
        var length = new PlanLength(plan.Open);
        digest.Add(Format, plan.Clients, plan.Jars);
        for (var client = 0; client < plan.Clients; client++)
        {
            digest.Add(client, plan.JarOf(client), plan.TabOf(client), plan.UserOf(client));
            length.Begin();
            foreach (var visit in plan.VisitsOf(client))
            {
                digest.Add(visit);
                length.Add(visit);
            }
        }

        digest.LengthUs = length.Us;
        digest.Hash = Convert.ToHexStringLower(digest._hash.GetHashAndReset());
        return digest;
    }

    public void Dispose() => _hash.Dispose();

    private void Add(Visit visit)
    {
        MeasuredOperations += visit.Phase == Phase.Measured ? visit.Operations.Count : 0;
        Add(visit.Number, (long)visit.Phase, visit.StartUs ?? -1, visit.Operations.Count);
        foreach (var operation in visit.Operations)
        {
            Add((long)operation.Kind, operation.ThinkUs, operation.Argument, operation.Meet);
            Operations++;
        }
    }

    // Little-endian and of one width, so that the bytes are the same on every machine.
    private void Add(params ReadOnlySpan<long> numbers)
    {
        Span<byte> bytes = stackalloc byte[numbers.Length * sizeof(long)];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(i * sizeof(long))..], numbers[i]);
        _hash.AppendData(bytes);
    }
}
