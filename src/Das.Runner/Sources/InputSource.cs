using Das.Runner.Reports;
using Das.Runner.Sources.Archives;

namespace Das.Runner.Sources;

/// <summary>All that a run works on: its part of what <see cref="FileSource"/> lists, with archives opened.</summary>
internal sealed class InputSource(RunPlan plan, CancellationToken stop) : IDisposable
{
    private readonly ContentSpooler _spooler = new(plan.SpoolFolder, plan.Temporary, stop);

    /// <summary>Every file, entry, link and what cannot be read.</summary>
    /// <exception cref="Output.OutputException">A large entry of an archive cannot be put anywhere.</exception>
    /// <exception cref="IOException">The device that a folder or an archive is on fails, and the run is to stop then.</exception>
    /// <exception cref="OperationCanceledException">The run is stopped.</exception>
    public IEnumerable<InputEntry> Enumerate()
    {
        if (plan.InputStream is { } stream)
        {
            yield return Read(stream);
            yield break;
        }

        var archives = new ArchiveSource(plan, _spooler);
        foreach (var entry in FileSource.Enumerate(plan.Inputs, plan.ReadErrors))
        {
            if (entry.Status is null && ArchiveKind.IsArchive(entry.Path))
            {
                foreach (var inner in archives.Enumerate(entry))
                    yield return inner;
            }
            else if (plan.Shard.Contains(entry.RelativePath))
            {
                yield return entry;
            }
        }
    }

    private InputEntry Read(Stream stream)
    {
        try
        {
            return new("-", 0, Content: _spooler.Read(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("-", 0, FileStatus.Failed, "standard input cannot be read");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _spooler.Dispose();
}
