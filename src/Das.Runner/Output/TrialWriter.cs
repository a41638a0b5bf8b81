using System.IO.Hashing;
using Das.Dicom;
using Das.Dicom.Writing;
using Das.Runner.Reports;
using Das.Runner.Sources;
using Das.Runner.Workers;

namespace Das.Runner.Output;

/// <summary>Makes results and writes them nowhere, but says what would become of them.</summary>
internal sealed class TrialWriter(TrialResults results, OutputLocation location) : ResultWriter
{
    /// <inheritdoc />
    public override (FileStatus Status, long Length) Write(DicomFile file, in InputEntry source, string name)
    {
        var target = Path.Join(location.Folder, name);
        OutputFolders.Check(location.Folder, Path.GetDirectoryName(target)!, location.Title);
        using var made = new DigestStream();
        DicomFileWriter.Write(file, made);

        var first = made.Digest;
        var isThere = Path.Exists(target);
        if (!isThere && results.TryAdd(target, made.Digest, out first))
            return (FileStatus.Written, made.Written);
        return (isThere ? IsSame(target, made) : first == made.Digest)
            ? (FileStatus.Unchanged, made.Written)
            : throw new FileRefusedException(location.Title + " has another file of that name");
    }

    private static bool IsSame(string existing, DigestStream made)
    {
        // The length first: it also tells a pipe or a device, which must not be opened, from a file.
        if (new FileInfo(existing) is not { LinkTarget: null, Exists: true } file || file.Length != made.Written)
            return false;
        try
        {
            using var stream = file.OpenRead();
            var digest = new XxHash128();
            digest.Append(stream);
            return digest.GetCurrentHashAsUInt128() == made.Digest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(e.Message);
        }
    }
}
