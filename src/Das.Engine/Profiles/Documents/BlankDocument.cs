using System.Text;

namespace Das.Engine.Profiles.Documents;

/// <summary>
/// Short documents that say nothing and are valid all the same, one for each kind that DICOM encapsulates (PS3.3 sections A.45, A.85, A.103 and
/// A.104), and one of plain text for any other.
/// </summary>
internal sealed class BlankDocument
{
    /// <summary>What stands as the title, in documents that have one and in Document Title (0042,0010).</summary>
    public const string Title = "ANONYMIZED";

    /// <summary>The identifier of a CDA document, and HL7 Instance Identifier (0040,E001): an OID of the arc for examples.</summary>
    public const string Hl7Identifier = "2.999";

    private static readonly BlankDocument _pdf = new("application/pdf", BlankPdf.Bytes, "\n"u8);
    private static readonly BlankDocument _cda = new("text/XML", Encoding.ASCII.GetBytes(BlankCda.Text), "\n"u8);
    private static readonly BlankDocument _stl = new("model/stl", BlankModel.Stl(isOther: false), BlankModel.Stl(isOther: true));
    private static readonly BlankDocument _obj = new("model/obj", BlankModel.Obj.ToArray(), "\n"u8);
    private static readonly BlankDocument _mtl = new("model/mtl", BlankModel.Mtl.ToArray(), "\n"u8);

    // In the order of the SOP classes 1.2.840.10008.5.1.4.1.1.104.1 to .5.
    private static readonly BlankDocument[] _all = [_pdf, _cda, _stl, _obj, _mtl];

    private readonly byte[] _bytes;
    private readonly byte[] _other;

    private BlankDocument(string mimeType, byte[] bytes, byte[] other)
    {
        MimeType = mimeType;
        _bytes = bytes;
        _other = other;
    }

    // Line ends behind the end change no text.
    private BlankDocument(string mimeType, byte[] bytes, ReadOnlySpan<byte> added)
        : this(mimeType, bytes, (byte[])[.. bytes, .. added])
    {
    }

    /// <summary>Plain text, for documents of a kind that nobody knows.</summary>
    public static BlankDocument Text { get; } = new("text/plain", Encoding.ASCII.GetBytes(Title + "\r\n"), "\r\n"u8);

    /// <summary>MIME Type of Encapsulated Document (0042,0012), as PS3.3 writes it.</summary>
    public string MimeType { get; }

    /// <summary>Whether it is an HL7 document, which has an identifier of its own.</summary>
    public bool IsCda => ReferenceEquals(this, _cda);

    /// <summary>The document of a kind: the SOP class decides and, where it is no class of encapsulated documents, the MIME type.</summary>
    /// <param name="mimeType">The MIME type as it is in a file; parameters behind a semicolon and the case of letters do not count.</param>
    /// <param name="sopClassUid">The SOP Class UID as it is in a file.</param>
    /// <param name="document">The document; <see cref="Text"/> if the kind is not known.</param>
    /// <returns>Whether the kind is known.</returns>
    public static bool TryGet(ReadOnlySpan<byte> mimeType, ReadOnlySpan<byte> sopClassUid, out BlankDocument document)
    {
        var prefix = "1.2.840.10008.5.1.4.1.1.104."u8;
        sopClassUid = sopClassUid.Trim(" \0"u8);
        if (sopClassUid.StartsWith(prefix) && sopClassUid.Length == prefix.Length + 1 && sopClassUid[^1] is >= (byte)'1' and <= (byte)'5')
        {
            document = _all[sopClassUid[^1] - '1'];
            return true;
        }

        if (mimeType.IndexOf((byte)';') is >= 0 and var parameters)
            mimeType = mimeType[..parameters];
        var text = Encoding.ASCII.GetString(mimeType.Trim(" \0"u8)).ToLowerInvariant();
        BlankDocument? known = text switch
        {
            "application/pdf" or "application/x-pdf" => _pdf,
            "text/xml" or "application/xml" or "application/hl7-cda+xml" or "application/cda+xml" => _cda,
            "model/stl" or "model/x.stl-binary" or "model/x.stl-ascii" or "application/sla" => _stl,
            "model/obj" => _obj,
            "model/mtl" => _mtl,
            _ => null,
        };
        document = known ?? Text;
        return known is not null;
    }

    /// <summary>The bytes, not the same as those of the document that they replace.</summary>
    public ReadOnlySpan<byte> Instead(ReadOnlySpan<byte> input) => SaysTheSame(input, _bytes) ? _other : _bytes;

    // A value of odd length may have a byte behind it that is no part of it.
    private static bool SaysTheSame(ReadOnlySpan<byte> input, ReadOnlySpan<byte> document) =>
        input.StartsWith(document) && input.Length <= document.Length + 1 && input[document.Length..].IndexOfAnyExcept((byte)0) < 0;
}
