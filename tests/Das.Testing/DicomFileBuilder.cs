using System.Buffers.Binary;
using System.Collections;
using System.Text;
using Das.Standard;

namespace Das.Testing;

/// <summary>
/// Makes the bytes of a DICOM file (PS3.10) from elements in the order of their tags, without the code under test:
/// <c>new DicomFileBuilder { { 0x00100010, VR.PN, "Doe^Jane" } }.ToArray()</c>. Also makes the items of a sequence.
/// </summary>
public sealed class DicomFileBuilder : IEnumerable<uint>
{
    /// <summary>Secondary Capture Image Storage, the SOP class of <see cref="Instance"/>.</summary>
    public const string SOPClassUid = "1.2.840.10008.5.1.4.1.1.7";

    private readonly SortedDictionary<uint, Field> _fields = [];

    /// <summary>A data set without elements.</summary>
    public DicomFileBuilder()
    {
    }

    private DicomFileBuilder(IEnumerable<KeyValuePair<uint, Field>> fields)
    {
        foreach (var (tag, field) in fields)
            _fields.Add(tag, field);
    }

    private sealed record Field(VR VR, byte[] Value, DicomFileBuilder[]? Items);

    /// <summary>Whether the file has no VRs: Implicit VR Little Endian instead of Explicit VR Little Endian.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>The Transfer Syntax UID in the file meta information, if not the one that <see cref="IsImplicit"/> says.</summary>
    public string? TransferSyntaxUid { get; init; }

    /// <summary>Whether sequences and items end with delimiters instead of having a length.</summary>
    public bool HasUndefinedLengths { get; init; }

    /// <summary>Media Storage SOP Class UID of the file meta information; null for SOP Class UID of the data set.</summary>
    public string? MediaStorageSOPClassUid { get; init; }

    /// <summary>A small image of an invented patient.</summary>
    /// <param name="study">Study Instance UID.</param>
    /// <param name="series">Series Instance UID.</param>
    /// <param name="instance">SOP Instance UID.</param>
    /// <param name="isImplicit">Whether the file is in Implicit VR.</param>
    public static DicomFileBuilder Instance(string study = "1.2.3", string series = "1.2.3.4", string instance = "1.2.3.4.5", bool isImplicit = false) =>
        new DicomFileBuilder
        {
            { 0x00080016, VR.UI, SOPClassUid },
            { 0x00080018, VR.UI, instance },
            { 0x00080060, VR.CS, "OT" },
            { 0x00100010, VR.PN, "Featherstone^Jemima" },
            { 0x00100020, VR.LO, "MRN-4711" },
            { 0x0020000D, VR.UI, study },
            { 0x0020000E, VR.UI, series },
            { 0x7FE00010, VR.OW, new byte[64] },
        }.With(isImplicit);

    /// <summary>Adds a text, encoded as ISO 8859-1 and padded as its VR demands, or replaces the element of that tag.</summary>
    public void Add(uint tag, VR vr, string value) => Add(tag, vr, Encoding.Latin1.GetBytes(value));

    /// <summary>Adds bytes, padded to an even length as the VR demands, or replaces the element of that tag.</summary>
    public void Add(uint tag, VR vr, byte[] value) =>
        _fields[tag] = new(vr, (value.Length & 1) == 0 ? value : [.. value, vr.PaddingByte()], null);

    /// <summary>Adds a sequence, or replaces the element of that tag. Items are encoded as the file that they end up in.</summary>
    public void Add(uint tag, params DicomFileBuilder[] items) => _fields[tag] = new(VR.SQ, [], items);

    /// <summary>Takes an element out.</summary>
    public DicomFileBuilder Without(uint tag)
    {
        _fields.Remove(tag);
        return this;
    }

    /// <summary>The file. Elements of group 0002 take the place of those that it would have in its file meta information.</summary>
    public byte[] ToArray()
    {
        var transferSyntax = TransferSyntaxUid ?? (IsImplicit ? "1.2.840.10008.1.2" : "1.2.840.10008.1.2.1");
        var meta = new DicomFileBuilder { { 0x00020001, VR.OB, [0, 1] }, { 0x00020010, VR.UI, transferSyntax }, { 0x00020012, VR.UI, "1.2.3.99" } };
        if ((MediaStorageSOPClassUid ?? TextOf(0x00080016)) is { } sopClass)
            meta.Add(0x00020002, VR.UI, sopClass);
        if (TextOf(0x00080018) is { } sopInstance)
            meta.Add(0x00020003, VR.UI, sopInstance);
        foreach (var (tag, field) in _fields.Where(field => IsMeta(field.Key)))
            meta._fields[tag] = field;

        var metaBytes = new MemoryStream();
        meta.WriteElements(metaBytes, isImplicit: false, hasUndefinedLengths: false);
        var result = new MemoryStream();
        result.Write(new byte[128]);
        result.Write("DICM"u8);
        WriteHeader(result, 0x00020000, VR.UL, 4, isImplicit: false);
        WriteUInt32(result, (uint)metaBytes.Length);
        metaBytes.WriteTo(result);
        new DicomFileBuilder(_fields.Where(field => !IsMeta(field.Key))).WriteElements(result, IsImplicit, HasUndefinedLengths);
        return result.ToArray();
    }

    /// <summary>Writes the file, making the folder that it lies in.</summary>
    /// <returns>The path.</returns>
    public string Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path, ToArray());
        return path;
    }

    /// <summary>The tags.</summary>
    public IEnumerator<uint> GetEnumerator() => _fields.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private DicomFileBuilder With(bool isImplicit) => new(_fields) { IsImplicit = isImplicit };

    private static bool IsMeta(uint tag) => tag >> 16 == 2;

    private string? TextOf(uint tag) =>
        _fields.TryGetValue(tag, out var field) ? Encoding.Latin1.GetString(field.Value).TrimEnd('\0') : null;

    private void WriteElements(MemoryStream output, bool isImplicit, bool hasUndefinedLengths)
    {
        foreach (var (tag, field) in _fields)
        {
            var value = field.Items is null ? field.Value : ItemBytes(field.Items, isImplicit, hasUndefinedLengths);
            var isUndefined = field.Items is not null && hasUndefinedLengths;
            WriteHeader(output, tag, field.VR, isUndefined ? uint.MaxValue : (uint)value.Length, isImplicit);
            output.Write(value);
            if (isUndefined)
                WriteHeader(output, 0xFFFEE0DD, VR.None, 0, isImplicit: true);
        }
    }

    private static byte[] ItemBytes(DicomFileBuilder[] items, bool isImplicit, bool hasUndefinedLengths)
    {
        var result = new MemoryStream();
        foreach (var item in items)
        {
            var elements = new MemoryStream();
            item.WriteElements(elements, isImplicit, hasUndefinedLengths);
            WriteHeader(result, 0xFFFEE000, VR.None, hasUndefinedLengths ? uint.MaxValue : (uint)elements.Length, isImplicit: true);
            elements.WriteTo(result);
            if (hasUndefinedLengths)
                WriteHeader(result, 0xFFFEE00D, VR.None, 0, isImplicit: true);
        }

        return result.ToArray();
    }

    private static void WriteHeader(MemoryStream output, uint tag, VR vr, uint length, bool isImplicit)
    {
        WriteUInt16(output, (ushort)(tag >> 16));
        WriteUInt16(output, (ushort)tag);
        if (!isImplicit)
        {
            WriteUInt16(output, (ushort)vr);
            if (!vr.HasLongLength())
            {
                WriteUInt16(output, checked((ushort)length));
                return;
            }

            WriteUInt16(output, 0);
        }

        WriteUInt32(output, length);
    }

    private static void WriteUInt16(MemoryStream output, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        output.Write(bytes);
    }

    private static void WriteUInt32(MemoryStream output, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        output.Write(bytes);
    }
}
