using System.Globalization;
using Das.Runner.Output;
using Das.Runner.Reports;

namespace Das.Runner.Sources.Archives;

/// <summary>Lists what is in archives, with its content. An archive that is damaged is itself the failure; what was read before it stays.</summary>
internal sealed class ArchiveSource(ContentSpooler spooler, ArchiveLimits limits)
{
    /// <summary>Every file and link of an archive.</summary>
    public IEnumerable<InputEntry> Enumerate(InputEntry archive)
    {
        using var reader = Open(archive, out var failure);
        if (reader is null)
        {
            yield return failure;
            yield break;
        }

        for (var number = 1L; ; number++)
        {
            if (!TryMoveNext(reader, archive, number, out var entry, out failure))
            {
                if (failure.Status is not null)
                    yield return failure;
                break;
            }

            if (entry.IsFolder)
                continue;
            yield return Read(reader, archive, entry, out var damage) with { Number = number };
            if (damage is not null && !reader.CanSkipDamage)
            {
                yield return Damaged(archive, number, damage);
                break;
            }
        }
    }

    private ArchiveReader? Open(InputEntry archive, out InputEntry failure)
    {
        failure = default;
        try
        {
            return ArchiveReader.Open(archive.Path, limits);
        }
        catch (Exception e)
        {
            failure = Failed(archive, ReasonOf(e, "the archive cannot be read"));
            return null;
        }
    }

    private static bool TryMoveNext(ArchiveReader reader, InputEntry archive, long number, out ArchiveEntry entry, out InputEntry failure)
    {
        (entry, failure) = (default, default);
        try
        {
            return reader.MoveNext(out entry);
        }
        catch (Exception e)
        {
            failure = Damaged(archive, number - 1, ReasonOf(e, "the archive is damaged"));
            return false;
        }
    }

    private InputEntry Read(ArchiveReader reader, InputEntry archive, in ArchiveEntry entry, out string? damage)
    {
        damage = null;
        var hasName = EntryName.TryMakeRelative(entry.Name, out var name);
        var found = archive with { Path = archive.Path + Path.DirectorySeparatorChar + (hasName ? name : entry.Name), Archive = archive.Path };
        if (!hasName)
            return Failed(found, "its name in the archive leads out of it, or is none");
        if (entry.Status is { } status)
            return found with { Status = status, Reason = entry.Reason };
        if (ArchiveKind.IsArchive(name))
            return Failed(found, "an archive inside an archive is not opened");
        if (entry.Length > limits.MaxEntryBytes)
            return Failed(found, $"it inflates to more than {limits.MaxEntryBytes} bytes");
        try
        {
            return found with { Content = reader.ReadContent(spooler) };
        }
        catch (Exception e) when (e is not (OutputException or OperationCanceledException))
        {
            damage = ReasonOf(e, "the archive is damaged");
            return Failed(found, ReasonOf(e, "its bytes in the archive are damaged"));
        }
    }

    private static InputEntry Failed(in InputEntry entry, string reason) => entry with { Status = FileStatus.Failed, Reason = reason };

    private static InputEntry Damaged(in InputEntry archive, long read, string reason) =>
        Failed(archive, string.Create(CultureInfo.InvariantCulture, $"{reason}, behind entry {read}"));

    /// <summary>The reason without what the runtime says: that could hold a name.</summary>
    private static string ReasonOf(Exception exception, string otherwise) => exception switch
    {
        ArchiveException => exception.Message,
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        _ => otherwise,
    };
}
