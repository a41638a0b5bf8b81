using System.Globalization;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Workers;

namespace Das.Runner.Sources.Archives;

/// <summary>
/// Lists what is in archives, with its content, as far as it belongs to a part of the inputs. An archive that is damaged is itself the failure, in the
/// part that it belongs to; what was read before stays.
/// </summary>
internal sealed class ArchiveSource(RunPlan plan, ContentSpooler spooler)
{
    /// <summary>Every file and link of an archive.</summary>
    /// <exception cref="OutputException">A large entry cannot be put anywhere.</exception>
    /// <exception cref="IOException">The device that the archive is on fails, and the run is to stop then.</exception>
    /// <exception cref="OperationCanceledException">The run is stopped.</exception>
    public IEnumerable<InputEntry> Enumerate(InputEntry archive)
    {
        using var reader = Open(archive, out var failure);
        for (var number = 1L; reader is not null && failure is null && TryMoveNext(reader, archive, number, out var entry, out failure); number++)
        {
            if (entry.IsFolder)
                continue;
            var found = Find(archive, entry);
            if (!plan.Shard.Contains(found.RelativePath))
                continue;
            yield return Read(reader, found, entry, out var damage) with { Number = number };
            if (damage is not null && !reader.CanSkipDamage)
                failure = Damaged(archive, number, damage);
        }

        if (failure is { } failed && plan.Shard.Contains(archive.RelativePath))
            yield return failed;
    }

    private ArchiveReader? Open(InputEntry archive, out InputEntry? failure)
    {
        failure = null;
        try
        {
            return ArchiveReader.Open(archive.Path, plan.Archives);
        }
        catch (Exception e) when (!EndsRun(e))
        {
            failure = Failed(archive, ReasonOf(e, "the archive cannot be read"));
            return null;
        }
    }

    private bool TryMoveNext(ArchiveReader reader, InputEntry archive, long number, out ArchiveEntry entry, out InputEntry? failure)
    {
        (entry, failure) = (default, null);
        try
        {
            return reader.MoveNext(out entry);
        }
        catch (Exception e) when (!EndsRun(e))
        {
            failure = Damaged(archive, number - 1, ReasonOf(e, "the archive is damaged"));
            return false;
        }
    }

    private static InputEntry Find(in InputEntry archive, in ArchiveEntry entry)
    {
        var hasName = EntryName.TryMakeRelative(entry.Name, out var name);
        var found = archive with { Path = archive.Path + Path.DirectorySeparatorChar + (hasName ? name : entry.Name), Archive = archive.Path };
        if (!hasName)
            return Failed(found, "its name in the archive leads out of it, or is none");
        return ArchiveKind.IsArchive(name)
            ? Failed(found, "an archive inside an archive is not opened")
            : found with { Status = entry.Status, Reason = entry.Reason };
    }

    private InputEntry Read(ArchiveReader reader, in InputEntry found, in ArchiveEntry entry, out string? damage)
    {
        damage = null;
        if (found.Status is not null)
            return found;
        if (entry.Length > plan.Archives.MaxEntryBytes)
            return Failed(found, $"it inflates to more than {plan.Archives.MaxEntryBytes} bytes");
        try
        {
            return found with { Content = reader.ReadContent(spooler) };
        }
        catch (Exception e) when (!EndsRun(e))
        {
            damage = ReasonOf(e, "the archive is damaged");
            return Failed(found, ReasonOf(e, "its bytes in the archive are damaged, or packed in a way that is not known"));
        }
    }

    /// <summary>What is no fault of the archive: all further files would meet it too.</summary>
    private bool EndsRun(Exception exception) =>
        exception is OutputException or OperationCanceledException || (plan.ReadErrors == ReadErrors.Stop && DeviceFailure.Is(exception));

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
