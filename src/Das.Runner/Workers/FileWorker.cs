using System.Threading.Channels;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Sources;
using Das.Standard;

namespace Das.Runner.Workers;

/// <summary>Takes files from the queue one after the other. Shares nothing that is written to with other workers but the queue.</summary>
internal sealed class FileWorker(RunPlan plan, IRunObserver? observer, RunStop stop)
{
    private readonly long[] _counts = new long[Enum.GetValues<FileStatus>().Length];
    private readonly OutputWriter _output = new(plan.Output);

    /// <summary>Bytes of the input files whose result is in the output.</summary>
    public long BytesRead { get; private set; }

    /// <summary>How many files came to that end; to be asked when the worker has ended.</summary>
    public long Count(FileStatus status) => _counts[(int)status];

    /// <summary>Works until the queue is complete or the run is stopped.</summary>
    public void Run(ChannelReader<InputEntry> queue)
    {
        try
        {
            while (!stop.Token.IsCancellationRequested && queue.WaitToReadAsync(stop.Token).AsTask().GetAwaiter().GetResult())
            {
                while (!stop.Token.IsCancellationRequested && queue.TryRead(out var entry))
                    Record(Process(entry));
            }
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // Stopped while the queue was empty.
        }
        catch (Exception e)
        {
            // An observer failed: the others must not go on, nor the caller wait for room in the queue.
            stop.Stop(e.GetType().Name);
            throw;
        }
    }

    private void Record(in FileResult result)
    {
        _counts[(int)result.Status]++;
        if (result.Status is FileStatus.Written or FileStatus.Unchanged)
            BytesRead += result.Length;
        observer?.FileDone(result);
    }

    private FileResult Process(in InputEntry entry)
    {
        if (entry.Status is { } status)
            return new(entry.Path, status, 0, entry.Reason);

        try
        {
            using var file = DicomFile.Open(entry.Path);
            return new(entry.Path, Edit(file, entry), file.Length);
        }
        catch (NotDicomException)
        {
            return new(entry.Path, FileStatus.NotDicom);
        }
        catch (OutputException e)
        {
            stop.Stop(e.Message);
            return new(entry.Path, FileStatus.Failed, 0, "OUTPUT cannot be written to");
        }
        catch (Exception e)
        {
            return new(entry.Path, FileStatus.Failed, 0, ReasonOf(e));
        }
    }

    private FileStatus Edit(DicomFile file, in InputEntry entry)
    {
        if (MediaDirectory.Is(file))
            throw new FileRefusedException("a DICOMDIR; its records describe the files of the source");
        if (plan.Script.Apply(file, plan.Context).Outcome == ScriptOutcome.Rejected)
            return FileStatus.Rejected;
        Demand(file.DataSet, Tags.SOPClassUID, "SOP Class UID");
        Demand(file.DataSet, Tags.SOPInstanceUID, "SOP Instance UID");
        return _output.Write(file, entry.Path, OutputNames.NameOf(plan, file.DataSet, entry));
    }

    /// <summary>The file meta information repeats it (PS3.10 section 7.1).</summary>
    private static void Demand(DataSet dataSet, Tag tag, string name)
    {
        if (!dataSet.TryFind(tag, out var element) || element.Value.TrimEnd("\0 "u8).IsEmpty)
            throw new FileRefusedException($"the result has no {name}, and a DICOM file needs one");
    }

    /// <summary>The reason as a user hears it. The message of an exception that nobody expected could hold a value: only its type is told.</summary>
    private static string ReasonOf(Exception exception) => exception switch
    {
        FileRefusedException or ScriptException or DicomFormatException => exception.Message,
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        IOException => "it cannot be read: " + exception.Message,
        _ => $"an internal error ({exception.GetType().Name}); please report it",
    };
}
