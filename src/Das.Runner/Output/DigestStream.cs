using System.IO.Hashing;

namespace Das.Runner.Output;

/// <summary>Takes bytes and keeps only a digest of them.</summary>
internal sealed class DigestStream : WriteOnlyStream
{
    private readonly XxHash128 _digest = new();

    /// <summary>The digest of all bytes so far.</summary>
    public UInt128 Digest => _digest.GetCurrentHashAsUInt128();

    /// <summary>How many there were.</summary>
    public long Written { get; private set; }

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _digest.Append(buffer);
        Written += buffer.Length;
    }
}
