using Das.Engine;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Resuming;
using Das.Runner.Sources;
using Das.Runner.Sources.Archives;

namespace Das.Runner;

/// <summary>What to read, where to write, and how.</summary>
public sealed record RunOptions
{
    /// <summary>
    /// Files and folders. Folders are read with all that is below them; symbolic links are followed only where they are named here. Files called
    /// <c>.zip</c>, <c>.tar</c>, <c>.tar.gz</c> or <c>.tgz</c> are read as folders with that name.
    /// </summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>
    /// The folder that results go to, made if it is not there. If <see cref="Inputs"/> is one file and this ends in <c>.dcm</c>: the file to write.
    /// </summary>
    public required string Output { get; init; }

    /// <summary>What the script gets besides each file. Its variables are those that the script reads: all of them and no others.</summary>
    public RunContext Context { get; init; } = RunContext.Empty;

    /// <summary>How many files are worked on at a time, at least 1. Where there are fewer files, threads that are left help to copy large ones.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>What names results get.</summary>
    public OutputLayout Layout { get; init; } = OutputLayout.Uid;

    /// <summary>What becomes of files that say that they are de-identified already.</summary>
    public AlreadyDeidentified AlreadyDeidentified { get; init; } = AlreadyDeidentified.Process;

    /// <summary>
    /// The folder that results go to, instead of <see cref="Output"/>, of which a person should look at something; made if it is not there. Null if
    /// they go to <see cref="Output"/> like all others.
    /// </summary>
    public string? Held { get; init; }

    /// <summary>
    /// A file to make with what a person should look at, as CSV: the input, the reason, the place in it. It names files as the input does, so it is not
    /// made inside <see cref="Output"/>. Null for none.
    /// </summary>
    public string? Findings { get; init; }

    /// <summary>
    /// The one file to work on, as a stream: <see cref="Inputs"/> is then the one name <c>-</c>. A large one is kept in a file without a name while it is
    /// worked on. Null for files and folders.
    /// </summary>
    public Stream? InputStream { get; init; }

    /// <summary>Whether there is one file to work on, as far as that can be told without reading.</summary>
    public bool IsOneFile => InputStream is not null || (Inputs is [var input] && !Directory.Exists(input) && !ArchiveKind.IsArchive(input));

    /// <summary>Whether all is done but writing results: nothing is made in <see cref="Output"/> and <see cref="Held"/>.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The part of the inputs that is worked on; entries of archives are divided too.</summary>
    public Shard Shard { get; init; } = Shard.All;

    /// <summary>What archives are refused for.</summary>
    public ArchiveLimits Archives { get; init; } = ArchiveLimits.Default;

    /// <summary>
    /// A file to make with what became of each file, as JSON Lines, without values and names of the source: see docs/running.md. Null for none.
    /// </summary>
    public string? Report { get; init; }

    /// <summary>
    /// A file to make with what became of each file, as JSON Lines, with its path. It names files as the input does, so it is not made inside
    /// <see cref="Output"/>. Null for none.
    /// </summary>
    public string? LocalLog { get; init; }

    /// <summary>The script's <see cref="Language.ScriptDigest"/>, for the report; null if the caller does not know it.</summary>
    public string? ScriptDigest { get; init; }

    /// <summary>
    /// What to do about earlier runs into the same OUTPUT. A run into one file, or one that derives UIDs or pseudonyms from a random key, has no journal
    /// and cannot be resumed.
    /// </summary>
    public ResumeMode Resume { get; init; } = ResumeMode.None;

    /// <summary>What to do when the device that the input is on fails.</summary>
    public ReadErrors ReadErrors { get; init; } = ReadErrors.Stop;

    /// <summary>Whether each result is on the disk, with its name, before it counts as written: it then survives a power failure.</summary>
    public bool Fsync { get; init; }

    /// <summary>Whether each result is read again before it gets its name, and must be what the script left, element by element.</summary>
    public bool Verify { get; init; }

    /// <summary>What results depend on besides script, key, variables and the other options here; the report has digests of it.</summary>
    public IReadOnlyList<RunSetting> Settings { get; init; } = [];
}
