namespace Das.Runner.Sources.Archives;

/// <summary>Goes through the entries of an archive, each once, in their order.</summary>
internal abstract class ArchiveReader : IDisposable
{
    /// <summary>Opens an archive, whose name says what kind it is.</summary>
    /// <exception cref="IOException">The file system says no.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArchiveException">It exceeds the limits.</exception>
    public static ArchiveReader Open(string path, ArchiveLimits limits)
    {
        // Read once from beginning to end, or through a table at its end: a large buffer serves both.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        try
        {
            return ArchiveKind.IsZip(path) ? new ZipReader(file, limits) : new TarReader(file, ArchiveKind.IsGzip(path), limits);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether reading can go on behind an entry that is damaged.</summary>
    public abstract bool CanSkipDamage { get; }

    /// <summary>Goes on to the next entry; false behind the last one, when the archive has been found whole.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArchiveException">It exceeds the limits, or is not whole.</exception>
    public abstract bool MoveNext(out ArchiveEntry entry);

    /// <summary>Reads the file that was reached.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public abstract SpooledContent ReadContent(ContentSpooler spooler);

    /// <inheritdoc />
    public abstract void Dispose();
}
