using Das.Runner.Sources.Archives;

namespace Das.Runner.Sources;

/// <summary>All that a run works on: what <see cref="FileSource"/> lists, with archives opened.</summary>
internal sealed class InputSource(RunPlan plan, CancellationToken stop) : IDisposable
{
    private readonly ContentSpooler _spooler = new(plan.Output.Folder, plan.Temporary, stop);

    /// <summary>Every file, entry, link and what cannot be read.</summary>
    /// <exception cref="Output.OutputException">A large entry of an archive cannot be put anywhere.</exception>
    /// <exception cref="OperationCanceledException">The run is stopped.</exception>
    public IEnumerable<InputEntry> Enumerate()
    {
        var archives = new ArchiveSource(_spooler, plan.Archives);
        foreach (var entry in FileSource.Enumerate(plan.Inputs))
        {
            if (entry.Status is null && ArchiveKind.IsArchive(entry.Path))
            {
                foreach (var inner in archives.Enumerate(entry))
                    yield return inner;
            }
            else
            {
                yield return entry;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _spooler.Dispose();
}
