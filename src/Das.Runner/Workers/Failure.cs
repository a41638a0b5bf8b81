using System.Runtime.InteropServices;
using Das.Dicom;
using Das.Engine;
using Das.Runner.Reports;
using Das.Runner.Sources;

namespace Das.Runner.Workers;

/// <summary>Why there is no result for a file, as a user hears it. No reason holds a value of the file.</summary>
internal static class Failure
{
    /// <summary>What is told of a file that failed.</summary>
    public static FileResult Of(in InputEntry entry, Exception exception)
    {
        var result = new FileResult(entry.Path, FileStatus.Failed, 0, ReasonOf(exception));
        return exception is ScriptException script ? result with { Cause = script.Reason, Statement = (script.Line, script.Column) } : result;
    }

    /// <summary>The message of an exception that nobody expected could hold a value: only its type is told.</summary>
    private static string ReasonOf(Exception exception) => exception switch
    {
        FileRefusedException or ScriptException or DicomFormatException => exception.Message,
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        IOException io => "it cannot be read: " + WithoutPath(io),
        _ => $"an internal error ({exception.GetType().Name}); please report it",
    };

    /// <summary>What the system says, without the path that messages of .NET have behind it.</summary>
    private static string WithoutPath(IOException exception)
    {
        // An errno, or the code of Windows in the low half of an HRESULT; other HRESULTs are those of .NET itself.
        var code = OperatingSystem.IsWindows() && (exception.HResult & 0xFFFF0000) == 0x80070000 ? exception.HResult & 0xFFFF : exception.HResult;
        return code > 0 ? Marshal.GetPInvokeErrorMessage(code) : exception.GetType().Name;
    }
}
