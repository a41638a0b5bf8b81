using System.Formats.Tar;
using System.IO.Compression;
using Das.Runner.Reports;

namespace Das.Runner.Sources.Archives;

/// <summary>A tar file, compressed or not, read from beginning to end.</summary>
internal sealed class TarReader : ArchiveReader
{
    private readonly TarStream _stream;
    private readonly System.Formats.Tar.TarReader _archive;
    private readonly int _maxEntries;
    private TarEntry? _entry;
    private int _count;

    /// <summary>Reads nothing yet.</summary>
    public TarReader(FileStream file, bool isCompressed, ArchiveLimits limits)
    {
        _maxEntries = limits.MaxEntries;
        _stream = new TarStream(isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file, file.Length, limits);
        _archive = new(_stream, leaveOpen: true);
    }

    /// <inheritdoc />
    public override bool CanSkipDamage => false;

    /// <inheritdoc />
    public override bool MoveNext(out ArchiveEntry entry)
    {
        _entry = _archive.GetNextEntry();
        if (_entry is null)
        {
            _stream.ReadRest();
            entry = default;
            return false;
        }

        if (++_count > _maxEntries)
            throw new ArchiveException($"the archive has more than {_maxEntries} entries");
        entry = Look(_entry);
        return true;
    }

    /// <inheritdoc />
    public override SpooledContent ReadContent(ContentSpooler spooler) => spooler.Read(_entry!.DataStream!, _entry.Length);

    /// <inheritdoc />
    public override void Dispose()
    {
        _archive.Dispose();
        _stream.Dispose();
    }

    private static ArchiveEntry Look(TarEntry entry)
    {
        switch (entry.EntryType)
        {
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                return entry is PaxTarEntry pax && pax.ExtendedAttributes.Keys.Any(key => key.StartsWith("GNU.sparse.", StringComparison.Ordinal))
                    ? Sparse(entry)
                    : new(entry.Name, entry.Length, entry.Length == 0 ? FileStatus.NotDicom : null);
            case TarEntryType.Directory or TarEntryType.DirectoryList or TarEntryType.GlobalExtendedAttributes:
                return new(entry.Name, 0, IsFolder: true);
            case TarEntryType.SymbolicLink or TarEntryType.HardLink:
                return new(entry.Name, 0, FileStatus.Link);
            case TarEntryType.SparseFile or TarEntryType.MultiVolume:
                return Sparse(entry);
            default:
                return new(entry.Name, 0, FileStatus.NotDicom);
        }
    }

    private static ArchiveEntry Sparse(TarEntry entry) => new(entry.Name, 0, FileStatus.Failed, "it is stored in parts, which are not put together");
}
