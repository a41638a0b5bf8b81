using Das.Dicom;
using Das.Runner.Reports;
using Das.Runner.Sources;
using Das.Runner.Workers;

namespace Das.Runner.Output;

/// <summary>Takes results. One for each worker.</summary>
internal abstract class ResultWriter
{
    /// <summary>What takes the results of a run.</summary>
    public static ResultWriter For(RunPlan plan, OutputLocation location) =>
        plan.Trial is { } trial ? new TrialWriter(trial, location) : new OutputWriter(plan, location);

    /// <summary>Takes a result.</summary>
    /// <param name="file">The edited file.</param>
    /// <param name="source">Where it was read from.</param>
    /// <param name="name">The name of the result, relative to OUTPUT.</param>
    /// <returns>Whether it was written or there already, and its length in bytes.</returns>
    /// <exception cref="FileRefusedException">The name is taken by other bytes, the file system cannot have it, or what was written is not what was made.</exception>
    /// <exception cref="OutputException">The output side fails.</exception>
    /// <exception cref="IOException">The source fails.</exception>
    public abstract (FileStatus Status, long Length) Write(DicomFile file, in InputEntry source, string name);
}
