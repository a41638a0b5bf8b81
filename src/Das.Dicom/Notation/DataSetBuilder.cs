using System.IO.Compression;
using Das.Dicom.CharacterSets;
using Das.Dicom.FileMeta;
using Das.Dicom.Writing;
using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>
/// Makes a file in memory from <see cref="DataSetNotation"/>: <c>new DataSetBuilder().With("PatientID = 4711 | Rows = 2").Build()</c>. Immutable: a
/// builder that several tests begin with stays as it is.
/// </summary>
/// <remarks>
/// The transfer syntax is the one that TransferSyntaxUID says, text is in the character set that SpecificCharacterSet says, and nothing is there that
/// was not asked for, but for private creators and the file meta information.
/// </remarks>
public sealed class DataSetBuilder
{
    private readonly NotedElement[] _entries;

    /// <summary>A data set without elements.</summary>
    public DataSetBuilder()
        : this([])
    {
    }

    private DataSetBuilder(NotedElement[] entries) => _entries = entries;

    /// <summary>The same with more elements; those that are there already get the new value, or go where the text says <c>absent</c>.</summary>
    /// <param name="notation">The elements.</param>
    /// <param name="firstLine">The number of the first line, for messages.</param>
    /// <exception cref="NotationException">The text is malformed, or says the same element twice.</exception>
    public DataSetBuilder With(string notation, int firstLine = 1)
    {
        var paths = new HashSet<ElementPath>();
        var entries = NotationReader.Read(notation, firstLine);
        foreach (var entry in entries)
        {
            if (entry.Word is not (null or "absent"))
                throw entry.Error($"'=' and a value are wanted behind {entry.Path}, or 'absent'");
            if (!paths.Add(entry.Path))
                throw entry.Error($"{entry.Path} is there twice");
        }

        return new([.. _entries, .. entries]);
    }

    /// <summary>Makes the file.</summary>
    /// <param name="transferSyntax">How it is encoded if no TransferSyntaxUID was given; null for Explicit VR Little Endian.</param>
    /// <exception cref="NotationException">A value does not fit its VR or the character set.</exception>
    public DicomFile Build(TransferSyntax? transferSyntax = null)
    {
        var draft = new DataSetDraft();

        // Creators that are written out say where the block is, wherever they stand in the text.
        foreach (var entry in _entries.OrderBy(entry => entry.Path.Last.Tag.IsPrivateCreator && entry.Path.Last.Creator is null ? 0 : 1))
            draft.Add(entry);

        var (fileMeta, dataSet) = (draft.Only(fileMeta: true), draft.Only(fileMeta: false));
        fileMeta.AddMissing(Tags.TransferSyntaxUID, (transferSyntax ?? TransferSyntax.ExplicitVRLittleEndian).Uid);
        fileMeta.AddMissing(Tags.FileMetaInformationVersion, "0001");
        fileMeta.AddMissing(Tags.MediaStorageSOPClassUID, dataSet.TextOf(Tags.SOPClassUID) ?? "");
        fileMeta.AddMissing(Tags.MediaStorageSOPInstanceUID, dataSet.TextOf(Tags.SOPInstanceUID) ?? "");
        fileMeta.AddMissing(Tags.ImplementationClassUID, System.Text.Encoding.ASCII.GetString(Implementation.ClassUid));

        using var meta = new OutputBuffer(1024);
        fileMeta.Write(meta, ElementEncoding.ExplicitLittleEndian, SpecificCharacterSet.Default);
        var syntax = TransferSyntax.FromUid(fileMeta.BytesOf(Tags.TransferSyntaxUID));
        using var elements = new OutputBuffer(4096);
        dataSet.Write(elements, syntax.Encoding, SpecificCharacterSet.Default, syntax.IsEncapsulated);
        return DicomFile.Read(Assemble(meta, elements, syntax));
    }

    private static byte[] Assemble(OutputBuffer fileMeta, OutputBuffer elements, TransferSyntax syntax)
    {
        using var start = new OutputBuffer(256);
        start.WriteZeros(128);
        start.Write("DICM"u8);
        start.WriteHeader(Tags.FileMetaInformationGroupLength, VR.UL, 4, ElementEncoding.ExplicitLittleEndian);
        start.WriteUInt32((uint)fileMeta.Length, false);
        var file = new MemoryStream();
        file.Write(start.Memory.Span);
        file.Write(fileMeta.Memory.Span);
        if (syntax.IsDeflated)
        {
            using var deflater = new DeflateStream(file, CompressionLevel.Optimal, leaveOpen: true);
            deflater.Write(elements.Memory.Span);
        }
        else
        {
            file.Write(elements.Memory.Span);
        }

        return file.ToArray();
    }
}
