namespace Das.Dicom.Reading;

/// <summary>A stream that can seek, from its position on. It belongs to the caller and stays open.</summary>
internal sealed class StreamByteSource(Stream stream) : ByteSource
{
    private readonly long _start = stream.Position;

    public override long Length { get; } = Math.Max(0, stream.Length - stream.Position);

    public override int Read(long offset, Span<byte> buffer)
    {
        stream.Position = _start + offset;
        return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
    }
}
