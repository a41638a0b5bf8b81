using System.IO.Hashing;

namespace Das.Runner.Sources.Archives;

/// <summary>An entry of a ZIP file, with the checksum of what was read of it, which the runtime does not compare.</summary>
internal sealed class ChecksumStream(Stream inner) : ForwardStream(inner)
{
    private readonly Crc32 _checksum = new();

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Crc32 => _checksum.GetCurrentHashAsUInt32();

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        _checksum.Append(buffer[..read]);
        return read;
    }
}
