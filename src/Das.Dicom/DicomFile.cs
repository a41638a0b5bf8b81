using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Das.Dicom.Elements;
using Das.Dicom.Reading;
using Das.Dicom.Writing;
using Das.Standard;

namespace Das.Dicom;

/// <summary>
/// A DICOM file (PS3.10): its file meta information and data set, read as an index over its bytes. Nothing is decoded until somebody asks, and
/// <see cref="DicomFileWriter"/> writes whatever was not changed from those bytes. Not safe for use by several threads at once.
/// </summary>
public sealed class DicomFile : IDisposable
{
    private readonly ByteSource _source;
    private SourceWindow _window;

    /// <summary>A file of a data set that was made in memory. The data set belongs to it from then on.</summary>
    /// <exception cref="ArgumentException">The data set lies in a file, or is an item.</exception>
    public DicomFile(DataSet dataSet)
        : this(dataSet.IsOwn ? dataSet.Tree : throw new ArgumentException("the data set was not made in memory", nameof(dataSet)), TransferSyntax.FromEncoding(dataSet.Encoding))
    {
    }

    /// <summary>Over elements that were not read from bytes.</summary>
    internal DicomFile(ElementTree tree, TransferSyntax transferSyntax)
    {
        _source = new MemoryByteSource(default);
        _window = new SourceWindow(ArraySegment<byte>.Empty);
        Tree = tree;
        TransferSyntax = transferSyntax;
    }

    private DicomFile(ByteSource source, ReaderOptions options)
    {
        _source = source;
        _window = new SourceWindow(source, options);
        try
        {
            var start = FileStart.Find(_window);
            Tree = new ElementTree(start.Encoding) { ReadLarge = source.ReadExactly };
            var parser = new ElementParser(_window, Tree, options);
            _window.Position = start.Position;
            if (start.HasFileMeta)
                parser.ParseFileMeta();

            TransferSyntax = FindTransferSyntax(parser, start);
            if (TransferSyntax.IsDeflated)
            {
                var position = _window.SourcePosition;
                Tree.MetaSource = _window.Buffer.AsSpan(0, _window.Position).ToArray();
                var inflated = Inflate(options);
                _window.Dispose();
                _window = new SourceWindow(inflated);
                parser = new ElementParser(_window, Tree, options, position);
            }

            parser.ParseDataSet(TransferSyntax.Encoding);
            Tree.Source = _window.Buffer;
            Tree.TakeEdits();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How the data set is encoded. What the file says, unless its first element shows that to be wrong.</summary>
    public TransferSyntax TransferSyntax { get; }

    /// <summary>Bytes of the file.</summary>
    public long Length => _source.Length;

    /// <summary>The elements of group 0002 as they were read. On writing they are made anew; those set since reading are taken over.</summary>
    public DataSet FileMeta => new(Tree, ElementTree.MetaRoot);

    /// <summary>The data set.</summary>
    public DataSet DataSet => new(Tree, ElementTree.Root);

    internal ElementTree Tree { get; } = null!;

    internal ByteSource Source => _source;

    /// <summary>Bytes that were read into memory: all but large values.</summary>
    internal int BufferedLength => _window.Position;

    /// <summary>Opens and reads a file. Large values stay in it, so it remains open until this object is disposed.</summary>
    /// <exception cref="NotDicomException">It does not look like a DICOM file.</exception>
    /// <exception cref="DicomFormatException">It does, but cannot be read.</exception>
    /// <exception cref="IOException">The file system says no.</exception>
    public static DicomFile Open(string path, ReaderOptions? options = null)
    {
        var source = new FileByteSource(path);
        return Read(source, options);
    }

    /// <summary>Reads a file that is in memory.</summary>
    /// <inheritdoc cref="Open" path="/exception" />
    public static DicomFile Read(ReadOnlyMemory<byte> bytes, ReaderOptions? options = null) => Read(new MemoryByteSource(bytes), options);

    /// <summary>
    /// Reads a file from a stream, from its position to its end. Large values stay in a stream that can seek, so it must remain open, and its position
    /// is moved, until this object is disposed; any other is read into memory. The stream is not disposed.
    /// </summary>
    /// <exception cref="NotDicomException">It does not look like a DICOM file.</exception>
    /// <exception cref="DicomFormatException">It does, but cannot be read.</exception>
    /// <exception cref="IOException">The stream cannot be read, or is too long for memory.</exception>
    public static DicomFile Read(Stream stream, ReaderOptions? options = null)
    {
        if (stream.CanSeek)
            return Read(new StreamByteSource(stream), options);

        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), options);
    }

    /// <summary>
    /// What was done to elements since the last call, or since the file was read. An element that was written several times counts once, one that came and
    /// went not at all.
    /// </summary>
    public ElementCounts TakeEdits() => Tree.TakeEdits();

    /// <summary>The file as it would be written.</summary>
    public byte[] ToArray()
    {
        var stream = new MemoryStream();
        DicomFileWriter.Write(this, stream);
        return stream.ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Tree?.Dispose();
        _window.Dispose();
        _source.Dispose();
    }

    private static DicomFile Read(ByteSource source, ReaderOptions? options)
    {
        try
        {
            return new DicomFile(source, options ?? ReaderOptions.Default);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private TransferSyntax FindTransferSyntax(ElementParser parser, FileStart start)
    {
        if (!FileMeta.TryFind(Tags.TransferSyntaxUID, out var element))
            return FileStart.GuessTransferSyntax(_window, start.Encoding);

        Tree.Source = _window.Buffer;
        var declared = TransferSyntax.FromUid(element.Value.TrimEnd("\0 "u8));
        if (declared.IsDeflated || !_window.Ensure(8))
            return declared;

        // What the first element looks like wins over what the file says.
        var isImplicit = (declared.Encoding & ElementEncoding.ImplicitLittleEndian) != 0;
        if (parser.LooksExplicit(declared.Encoding) != isImplicit)
            return declared;
        return isImplicit ? TransferSyntax.ExplicitVRLittleEndian
            : declared.Encoding == ElementEncoding.ExplicitBigEndian ? declared
            : TransferSyntax.ImplicitVRLittleEndian;
    }

    private ArraySegment<byte> Inflate(ReaderOptions options)
    {
        var compressed = _source.ReadExactly(_window.SourcePosition, checked((int)(_source.Length - _window.SourcePosition)));
        using var inflater = new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var result = new ArrayBufferWriter<byte>(Math.Max(4096, compressed.Length * 2));
        try
        {
            int read;
            while ((read = inflater.Read(result.GetSpan(4096))) > 0)
            {
                result.Advance(read);
                if (result.WrittenCount > options.MaxInflatedBytes)
                    throw new DicomFormatException($"the data set inflates to more than {options.MaxInflatedBytes} bytes", _window.SourcePosition);
            }
        }
        catch (InvalidDataException)
        {
            throw new DicomFormatException("the deflated data set is damaged", _window.SourcePosition);
        }

        return MemoryMarshal.TryGetArray(result.WrittenMemory, out var inflated) ? inflated : result.WrittenSpan.ToArray();
    }
}
