using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Sources;
using Das.Standard;

namespace Das.Runner.Workers;

/// <summary>Takes files from the queue one after the other. Shares nothing that is written to with other workers but the queue.</summary>
internal sealed class FileWorker(RunPlan plan, RunRecords records, IRunObserver? observer, RunStop stop)
{
    private readonly ResultWriter _output = ResultWriter.For(plan, plan.Output);
    private readonly ResultWriter? _held = plan.Held is { } held ? ResultWriter.For(plan, held) : null;

    /// <summary>What became of its files; to be asked when the worker has ended.</summary>
    public RunTally Tally { get; } = new();

    /// <summary>Works until the queue is complete or the run is stopped.</summary>
    public void Run(EntryQueue queue)
    {
        try
        {
            while (queue.TryTake(out var entry))
            {
                using var content = entry.Content;
                plan.Spare.Take();
                var mark = records.MarkOf(entry);
                Record(Process(entry, mark), mark);
                plan.Spare.Return();
            }
        }
        catch (Exception e)
        {
            // An observer failed: the others must not go on, nor the caller wait for room in the queue.
            stop.Stop(RunEnd.OutputFailed, e.GetType().Name);
            throw;
        }
    }

    private void Record(in FileResult result, SourceMark mark)
    {
        Tally.Add(result);
        try
        {
            records.Add(result, mark);
        }
        catch (OutputException e)
        {
            stop.Stop(RunEnd.OutputFailed, e.Message);
        }

        observer?.FileDone(result);
    }

    private FileResult Process(in InputEntry entry, SourceMark mark)
    {
        if (entry.Status is { } status)
            return new(entry.Path, status, 0, entry.Reason);

        var isDeidentified = false;
        try
        {
            if (records.IsDone(entry, mark, out var done))
                return done;
            using var file = entry.Open();
            isDeidentified = IdentityMarker.IsRemoved(file.DataSet);
            return Edit(file, entry, isDeidentified);
        }
        catch (NotDicomException)
        {
            return new(entry.Path, FileStatus.NotDicom);
        }
        catch (OutputException e)
        {
            stop.Stop(RunEnd.OutputFailed, e.Message);
            return new(entry.Path, FileStatus.Failed, 0, "OUTPUT cannot be written to") { IsAlreadyDeidentified = isDeidentified };
        }
        catch (Exception e)
        {
            if (plan.ReadErrors == ReadErrors.Stop && DeviceFailure.Is(e))
                stop.Stop(RunEnd.InputFailed, "the device of the input fails: " + Failure.Of(entry, e).Reason);
            return Failure.Of(entry, e) with { IsAlreadyDeidentified = isDeidentified };
        }
    }

    private FileResult Edit(DicomFile file, in InputEntry entry, bool isDeidentified)
    {
        var result = new FileResult(entry.Path, FileStatus.AlreadyDeidentified, file.Length) { IsAlreadyDeidentified = isDeidentified };
        if (MediaDirectory.Is(file))
        {
            throw new FileRefusedException(
                "a DICOMDIR, whose records repeat what the files of the source say: de-identify the files that it lists, and make a new one for the results");
        }

        if (isDeidentified && plan.AlreadyDeidentified == Runner.AlreadyDeidentified.Refuse)
            throw new FileRefusedException("Patient Identity Removed (0012,0062) is YES: it is de-identified already");
        if (isDeidentified && plan.AlreadyDeidentified == Runner.AlreadyDeidentified.Skip)
            return result;

        var applied = plan.Script.Apply(file, plan.Context);
        if (applied.Outcome == ScriptOutcome.Rejected)
            return result with { Status = FileStatus.Rejected, Statement = applied.RejectedAt is { } at ? (at.Line, at.Column) : null };
        Demand(file.DataSet, Tags.SOPClassUID, "SOP Class UID");
        Demand(file.DataSet, Tags.SOPInstanceUID, "SOP Instance UID");

        var isHeld = _held is not null && applied.Findings.Count > 0;
        var name = OutputNames.NameOf(plan, file.DataSet, entry);
        var (status, length) = (isHeld ? _held! : _output).Write(file, entry, name);
        return result with
        {
            Status = isHeld ? FileStatus.Held : status,
            Findings = applied.Findings,
            Rules = applied.Rules,
            Output = name,
            ResultLength = length,
            SopInstanceUid = OutputNames.UidOf(file.DataSet, Tags.SOPInstanceUID),
            SopClass = SopClassOf(file.DataSet),
        };
    }

    private static UidEntry? SopClassOf(DataSet dataSet) =>
        dataSet.TryFind(Tags.SOPClassUID, out var element) && UidRegistry.TryGet(element.Value.TrimEnd("\0 "u8), out var entry) ? entry : null;

    /// <summary>The file meta information repeats it (PS3.10 section 7.1).</summary>
    private static void Demand(DataSet dataSet, Tag tag, string name)
    {
        if (!dataSet.TryFind(tag, out var element) || element.Value.TrimEnd("\0 "u8).IsEmpty)
            throw new FileRefusedException($"the result has no {name}, and a DICOM file needs one");
    }
}
