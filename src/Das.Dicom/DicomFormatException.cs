using Das.Standard;

namespace Das.Dicom;

/// <summary>The bytes are not what PS3.5 and PS3.10 allow, or exceed a limit. The message names the place and holds no value of the file.</summary>
public sealed class DicomFormatException : IOException
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="message">One sentence without the place.</param>
    /// <param name="offset">Where in the file (in the inflated data set of a deflated file), in bytes; null for a value to be written.</param>
    /// <param name="tag">The element it happened in or behind, if any.</param>
    public DicomFormatException(string message, long? offset, Tag? tag = null)
        : base(message + (offset is { } o ? $", at byte {o}" : "") + (tag is { } t ? $" in {t}" : ""))
    {
        Offset = offset;
        Tag = tag;
    }

    /// <summary>Offset in bytes, if the error is in bytes that were read.</summary>
    public long? Offset { get; }

    /// <summary>The element concerned, if known.</summary>
    public Tag? Tag { get; }
}
