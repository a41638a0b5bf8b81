using System.Text;
using Das.Runner.Output;

namespace Das.Runner.Reports;

/// <summary>
/// What a person should look at, as CSV (RFC 4180): a line for each place of each file. Written while the run goes on, so that memory does not
/// depend on the number of files. Safe for use by several threads at once.
/// </summary>
internal sealed class FindingsFile : IDisposable
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _writer;

    private FindingsFile(FileStream file) => _writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    /// <summary>Makes the file, with its header.</summary>
    /// <exception cref="RunRefusedException">There is such a file already, or it cannot be made.</exception>
    public static FindingsFile Create(string path)
    {
        try
        {
            var file = new FindingsFile(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
            file._writer.WriteLine("file,reason,place");
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException($"the file for findings cannot be made: {e.Message}");
        }
    }

    /// <summary>Adds the findings of a file.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void Add(in FileResult result)
    {
        if (result.Findings.Count == 0)
            return;
        var file = Quote(result.Path);
        try
        {
            lock (_lock)
            {
                foreach (var finding in result.Findings)
                    _writer.WriteLine($"{file},{finding.Reason},{Quote(finding.Place)}");
            }
        }
        catch (IOException e)
        {
            throw new OutputException("the file for findings cannot be written to: " + e.Message);
        }
    }

    /// <summary>Writes what is left.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Complete()
    {
        try
        {
            _writer.Flush();
        }
        catch (IOException e)
        {
            throw new OutputException("the file for findings cannot be written to: " + e.Message);
        }
    }

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
            // Complete has said so.
        }
    }

    private static string Quote(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
