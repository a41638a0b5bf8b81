using Das.Dicom.Writing;
using Das.Engine;
using Das.Language.Binding;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Resuming;
using Das.Runner.Sources;
using Das.Runner.Sources.Archives;

namespace Das.Runner;

/// <summary>A run that may begin: its options, checked.</summary>
internal sealed class RunPlan
{
    private RunPlan(Script script, RunOptions options, IReadOnlyList<InputRoot> inputs, OutputLocation output, OutputLocation? held)
    {
        Script = script;
        Context = options.Context;
        Layout = options.Layout;
        Inputs = inputs;
        Output = output;
        Held = held;
        AlreadyDeidentified = options.AlreadyDeidentified;
        Findings = options.Findings;
        InputStream = options.InputStream;
        Trial = options.IsDryRun ? new() : null;
        Shard = options.Shard;
        Archives = options.Archives;
        Report = options.Report;
        LocalLog = options.LocalLog;
        ScriptDigest = options.ScriptDigest;
        Resume = CanKeepJournal(script, options, output) ? options.Resume : ResumeMode.None;
        ReadErrors = options.ReadErrors;
        Fsync = options.Fsync;
        Verify = options.Verify;
        Settings = new RunSettings(options);
        Spare = new(options.Jobs);

        // Threads without a file to work on would only cost time at start.
        Jobs = inputs.All(input => !input.HoldsMany) ? Math.Clamp(inputs.Count, 1, options.Jobs) : options.Jobs;
    }

    public Script Script { get; }

    public RunContext Context { get; }

    public OutputLayout Layout { get; }

    public int Jobs { get; }

    public IReadOnlyList<InputRoot> Inputs { get; }

    public OutputLocation Output { get; }

    /// <summary>Where results go that a person should look at; null if to <see cref="Output"/>.</summary>
    public OutputLocation? Held { get; }

    public AlreadyDeidentified AlreadyDeidentified { get; }

    /// <summary>The file for findings; null for none.</summary>
    public string? Findings { get; }

    /// <summary>The one file to work on, if it comes in a stream.</summary>
    public Stream? InputStream { get; }

    /// <summary>What results there would be, if none is to be written; otherwise null.</summary>
    public TrialResults? Trial { get; }

    /// <summary>Where large files are kept that came in a stream. They have no name there.</summary>
    public string SpoolFolder => Trial is null ? Output.Folder : Path.GetTempPath();

    /// <summary>The part of the inputs that is worked on.</summary>
    public Shard Shard { get; }

    /// <summary>What archives are refused for.</summary>
    public ArchiveLimits Archives { get; }

    /// <summary>The report; null for none.</summary>
    public string? Report { get; }

    /// <summary>The log for the operator; null for none.</summary>
    public string? LocalLog { get; }

    /// <summary>Which text the script has; null if nobody knows.</summary>
    public string? ScriptDigest { get; }

    /// <summary>What to do about earlier runs; None if this one can have no journal.</summary>
    public ResumeMode Resume { get; }

    public ReadErrors ReadErrors { get; }

    public bool Fsync { get; }

    public bool Verify { get; }

    /// <summary>Jobs that have no file to work on.</summary>
    public SpareThreads Spare { get; }

    /// <summary>Names of results that are not complete yet.</summary>
    public TemporaryName Temporary { get; } = new();

    /// <summary>Where results go: OUTPUT, and the folder for held files.</summary>
    public IEnumerable<OutputLocation> Locations => Held is null ? [Output] : [Output, Held];

    /// <summary>The same as folders.</summary>
    public IEnumerable<string> Folders => Locations.Select(location => location.Folder);

    /// <summary>What results depend on besides script and key.</summary>
    public RunSettings Settings { get; }

    /// <summary>Checks everything that can be known before a file is read.</summary>
    /// <exception cref="RunRefusedException">Something is wrong with the options.</exception>
    public static RunPlan Create(Script script, RunOptions options)
    {
        if (options.Jobs < 1)
            throw new RunRefusedException("the number of jobs is less than 1");
        if (options.Inputs.Count == 0)
            throw new RunRefusedException("no INPUT");
        CheckVariables(script, options.Context.Variables);
        CheckRequirements(script.Requirements & ~options.Context.Provides);

        InputRoot[] inputs = options.InputStream is null ? [.. options.Inputs.Select(InputRoot.Find)] : [];
        var output = OutputLocation.For(options.Output, options.IsOneFile);
        CheckStream(options, output);
        foreach (var input in inputs)
            CheckApart(input, output);
        if (options.Resume is ResumeMode.Resume or ResumeMode.Restart && !CanKeepJournal(script, options, output))
        {
            throw new RunRefusedException(options.IsDryRun ? "a dry run leaves nothing that could be resumed or restarted"
                : options.InputStream is not null ? "what comes in a stream cannot be resumed or restarted"
                : output.FileName is not null ? "OUTPUT is one file: there is nothing to resume or to restart"
                : "a run without --key-file whose script derives UIDs, pseudonyms or dates from a key cannot be resumed: nobody can get the same ones again");
        }

        if (options.Resume == ResumeMode.Restart && options.Shard.Count > 1)
            throw new RunRefusedException("a part of the inputs cannot restart: the results of the other parts are in OUTPUT too");
        CheckSideFile(options.Findings, "a file for findings", output, namesInputs: true, options);
        CheckSideFile(options.LocalLog, "a local log", output, namesInputs: true, options);
        CheckSideFile(options.Report, "a report", output, namesInputs: false, options);
        return new(script, options, inputs, output, FindHeld(options, inputs, output));
    }

    /// <summary>What names files as the input does must not be given away with the results.</summary>
    private static void CheckSideFile(string? path, string title, OutputLocation output, bool namesInputs, RunOptions options)
    {
        if (path is null)
            return;
        if (namesInputs && output.FileName is null && IsSameOrInside(path, output.Folder))
            throw new RunRefusedException($"{title} names files as the input does, and may not be inside OUTPUT");
        if (Path.Exists(path) && options.Resume != ResumeMode.Resume)
            throw new RunRefusedException($"there is {title} of that name already; it is never replaced");
    }

    private static bool CanKeepJournal(Script script, RunOptions options, OutputLocation output) =>
        output.FileName is null && options is { IsDryRun: false, InputStream: null } && (options.Context.HasKey || !script.Requirements.HasFlag(ScriptRequirements.Key));

    private static void CheckStream(RunOptions options, OutputLocation output)
    {
        if (options.InputStream is null)
            return;
        if (options.Inputs is not ["-"])
            throw new RunRefusedException("standard input is the only INPUT, if it is one");
        if (options.Layout == OutputLayout.Mirror && output.FileName is null)
            throw new RunRefusedException("standard input has no name for --layout mirror");
    }

    private static OutputLocation? FindHeld(RunOptions options, InputRoot[] inputs, OutputLocation output)
    {
        if (options.Held is null)
            return null;

        var held = output.Held(options.Held);
        foreach (var input in inputs)
            CheckApart(input, held);

        // What waits for a person must not be given away with the rest.
        if (output.FileName is null && IsSameOrInside(held.Folder, output.Folder))
            throw new RunRefusedException("the folder for held files is inside OUTPUT");
        if (IsSameOrInside(output.Target, held.Folder))
            throw new RunRefusedException("OUTPUT is inside the folder for held files");
        return held;
    }

    private static bool IsSameOrInside(string path, string folder)
    {
        var (inner, outer) = (RealPath.Resolve(path), RealPath.Resolve(folder));
        return RealPath.AreEqual(inner, outer) || RealPath.IsInside(inner, outer);
    }

    private static void CheckVariables(Script script, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var name in script.ContextVariables)
        {
            if (!variables.ContainsKey(name))
                throw new RunRefusedException($"the script reads the variable '{name}', which has no value");
        }

        foreach (var name in variables.Keys)
        {
            if (!script.ContextVariables.Contains(name))
                throw new RunRefusedException($"the script does not read a variable '{name}'");
        }
    }

    private static void CheckRequirements(ScriptRequirements missing)
    {
        if (missing.HasFlag(ScriptRequirements.Lookup))
            throw new RunRefusedException("the script calls lookup, and there is no lookup table");
        if (missing.HasFlag(ScriptRequirements.Url))
            throw new RunRefusedException("the script calls getURL, and no URL is allowed");
    }

    /// <summary>Results among the inputs would be read again, in this run or the next one.</summary>
    private static void CheckApart(InputRoot input, OutputLocation output)
    {
        var source = RealPath.Resolve(input.Path);
        var target = RealPath.Resolve(output.Target);
        if (RealPath.AreEqual(source, target))
            throw new RunRefusedException($"{output.Title} is the INPUT {input.Path}");
        if (input.IsFolder && RealPath.IsInside(target, source))
            throw new RunRefusedException($"{output.Title} is inside the INPUT {input.Path}");
        if (output.FileName is null && RealPath.IsInside(source, target))
            throw new RunRefusedException($"the INPUT {input.Path} is inside {output.Title}");
    }
}
