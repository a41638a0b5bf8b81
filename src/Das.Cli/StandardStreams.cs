using System.CommandLine;
using Das.Runner;

namespace Das.Cli;

/// <summary>
/// What <c>-</c> stands for as INPUT and OUTPUT of a run. A result is made in a folder of its own and goes to standard output when it is complete; all
/// messages go to standard error then.
/// </summary>
internal sealed class StandardStreams : IDisposable
{
    private const string Name = "-";

    private readonly Stream? _input;
    private readonly string? _folder;

    private StandardStreams(RunOptions options)
    {
        Options = options;
        if (options.Inputs.Contains(Name))
            Options = Options with { InputStream = _input = Console.OpenStandardInput() };
        if (options.Output != Name)
            return;
        Console.SetOut(Console.Error);
        _folder = Directory.CreateTempSubdirectory("das-").FullName;
        Options = Options with { Output = ResultPath! };
    }

    /// <summary>What the run is told.</summary>
    public RunOptions Options { get; }

    private string? ResultPath => _folder is null ? null : Path.Join(_folder, "result.dcm");

    /// <summary>Opens the streams that a command line names.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="options">What the run is told so far.</param>
    /// <param name="isScriptRead">Whether the script came from standard input.</param>
    /// <param name="problem">Why that cannot be done; null if it can.</param>
    public static StandardStreams? Open(ParseResult result, RunOptions options, bool isScriptRead, out string? problem)
    {
        var isPiped = options.Output == Name;
        problem = options.Inputs.Contains(Name) && isScriptRead ? "standard input cannot be both SCRIPT and INPUT"
            : isPiped && !options.IsOneFile ? "standard output takes the result of one file"
            : isPiped && HoldOptions.NeedsFolder(result) ? "with OUTPUT on standard output, name the folder for held results with --hold-folder"
            : isPiped && RunOutput.IsJson(result) ? "the sums as JSON and the result cannot both go to standard output"
            : null;
        return problem is null ? new(options) : null;
    }

    /// <summary>Writes the result to standard output, if that is OUTPUT.</summary>
    /// <returns>The exit status: also that of a run which had nothing to write.</returns>
    public int Finish(int status)
    {
        if (ResultPath is not { } path || status == ExitCode.Refused || Options.IsDryRun)
            return status;
        if (!File.Exists(path))
        {
            ErrorOutput.Write("there is no result: nothing was written to standard output");
            return Math.Max(status, ExitCode.Incomplete);
        }

        try
        {
            using var result = File.OpenRead(path);
            using var output = Console.OpenStandardOutput();
            result.CopyTo(output);
            return status;
        }
        catch (IOException e)
        {
            ErrorOutput.Write("standard output cannot be written to: " + e.Message);
            return ExitCode.Stopped;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _input?.Dispose();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}
