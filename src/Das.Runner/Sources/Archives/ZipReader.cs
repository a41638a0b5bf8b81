using System.IO.Compression;
using Das.Runner.Reports;

namespace Das.Runner.Sources.Archives;

/// <summary>A ZIP file, read by the table at its end, so that damage to one entry is damage to it alone.</summary>
internal sealed class ZipReader : ArchiveReader
{
    private const int FileType = 0xF000;
    private const int SymbolicLink = 0xA000;

    private readonly ZipArchive _archive;
    private int _next;

    /// <summary>Reads the table.</summary>
    public ZipReader(FileStream file, ArchiveLimits limits)
    {
        _archive = new ZipArchive(file, ZipArchiveMode.Read);
        if (_archive.Entries.Count > limits.MaxEntries)
            throw new ArchiveException($"the archive has more than {limits.MaxEntries} entries");

        // Together, because entries of a hostile archive can share their bytes.
        var inflated = 0L;
        foreach (var entry in _archive.Entries)
            inflated = inflated > long.MaxValue - entry.Length ? long.MaxValue : inflated + entry.Length;
        limits.CheckInflated(inflated, file.Length);
    }

    /// <inheritdoc />
    public override bool CanSkipDamage => true;

    /// <inheritdoc />
    public override bool MoveNext(out ArchiveEntry entry)
    {
        entry = _next < _archive.Entries.Count ? Look(_archive.Entries[_next]) : default;
        return _next++ < _archive.Entries.Count;
    }

    /// <inheritdoc />
    public override SpooledContent ReadContent(ContentSpooler spooler)
    {
        var entry = _archive.Entries[_next - 1];
        using var stream = new ChecksumStream(entry.Open());
        var content = spooler.Read(stream, entry.Length);
        if (stream.Crc32 == entry.Crc32)
            return content;
        content.Dispose();
        throw new InvalidDataException("its checksum is wrong");
    }

    /// <inheritdoc />
    public override void Dispose() => _archive.Dispose();

    private static ArchiveEntry Look(ZipArchiveEntry entry)
    {
        if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
            return new(entry.FullName, 0, IsFolder: true);
        if (((entry.ExternalAttributes >> 16) & FileType) == SymbolicLink)
            return new(entry.FullName, 0, FileStatus.Link);
        return entry.IsEncrypted
            ? new(entry.FullName, 0, FileStatus.Failed, "it is encrypted")
            : new(entry.FullName, entry.Length, entry.Length == 0 ? FileStatus.NotDicom : null);
    }
}
