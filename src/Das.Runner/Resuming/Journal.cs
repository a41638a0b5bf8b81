using System.Globalization;
using System.Security.Cryptography;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Standard;

namespace Das.Runner.Resuming;

/// <summary>
/// What a run is done with, in a file of OUTPUT, so that a run that was stopped or killed can be resumed. Lines are only ever added. It holds keyed digests,
/// statuses, lengths and new UIDs, no name and no value of the source.
/// </summary>
/// <remarks>
/// Without a key of the project the digests have a key of their own, which must be in the journal: who has it could try names. Such a journal is removed
/// when all inputs were looked at. Adding lines is not safe for use by several threads at once; <see cref="TryFind"/> is.
/// </remarks>
internal sealed class Journal : IDisposable
{
    private const string FileName = ".das-journal";
    private const string NoKey = "-";

    private readonly string _path;
    private readonly LineFile _lines;
    private readonly bool _hasKey;
    private DoneIndex? _index;

    private Journal(string path, LineFile lines, bool hasKey)
    {
        _path = path;
        _lines = lines;
        _hasKey = hasKey;
    }

    /// <summary>Digests under the key that the journal is about.</summary>
    public SourceDigests Digests { get; private set; } = null!;

    /// <summary>Where the journal of a run is. Each part of the inputs has its own, so that all can be worked on at a time.</summary>
    public static string PathOf(RunPlan plan) =>
        Path.Join(plan.Output.Folder, plan.Shard.Count == 1 ? FileName : string.Create(CultureInfo.InvariantCulture, $"{FileName}-{plan.Shard.Index}-of-{plan.Shard.Count}"));

    /// <summary>Begins a journal, or goes on with it, and removes what killed runs left of results that were not complete.</summary>
    /// <exception cref="RunRefusedException">
    /// Another run is at work with it, it is no journal, or what is to be resumed was another run: the message says what is not the same.
    /// </exception>
    public static Journal Open(RunPlan plan)
    {
        var path = PathOf(plan);
        var journal = new Journal(path, LineFile.Open(path, "the journal in OUTPUT", continues: true, isPrivate: true), plan.Context.HasKey);
        try
        {
            journal.Begin(plan);
            return journal;
        }
        catch (Exception e)
        {
            journal.Dispose();
            if (e is IOException or UnauthorizedAccessException)
                throw new RunRefusedException($"the journal in OUTPUT cannot be read: {e.Message}");
            if (e is OutputException)
                throw new RunRefusedException(e.Message);
            throw;
        }
    }

    /// <summary>Finds what an earlier run says of an input.</summary>
    /// <exception cref="OutputException">The journal cannot be read.</exception>
    public bool TryFind(SourceMark source, out JournalRecord record)
    {
        record = default;
        if (_index is null || source.State.IsNone)
            return false;
        try
        {
            return _index.TryFind(source.State, out var offset) &&
                JournalRecord.TryParse(JournalLines.ReadOne(_lines.Handle, offset) ?? "", out record) && record.Source == source.State;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"the journal in OUTPUT cannot be read: {e.Message}");
        }
    }

    /// <summary>Adds an input, if it need not be looked at again.</summary>
    public void Add(in FileResult result, SourceMark source, bool namesAreNew)
    {
        if (JournalRecord.IsDone(result.Status) && !source.State.IsNone)
            Add(new JournalRecord(source.State, result.Status, result.ResultLength, (namesAreNew ? result.Output : result.SopInstanceUid) ?? "").Format());
    }

    /// <inheritdoc cref="LineFile.IsFull" />
    public bool IsFull => _lines.IsFull;

    /// <inheritdoc cref="LineFile.Flush" />
    public void Flush() => _lines.Flush();

    /// <summary>Says that the run was not killed, and, if it went to its end without a key of the project, removes the journal.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Complete(RunEnd end, bool sync)
    {
        if (end == RunEnd.Complete && !_hasKey)
        {
            Remove();
            return;
        }

        Add("end " + StatusName.Of(end));
        _lines.Flush();
        if (sync)
            _lines.Sync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _index?.Dispose();
        _lines.Dispose();
    }

    private void Begin(RunPlan plan)
    {
        var content = JournalContent.Read(_lines.Handle);
        if (!_lines.IsEmpty && !content.IsJournal)
            throw new RunRefusedException("the journal in OUTPUT is damaged from its beginning; --restart gives OUTPUT another name and begins anew");
        if (_lines.IsEmpty)
            Add(JournalContent.Magic);

        var key = _hasKey ? plan.Context.Key.Id : NoKey;
        var secret = content.Key == key && content.Secret is { } known ? known : RandomNumberGenerator.GetBytes(SourceDigests.KeyLength);
        if (_hasKey)
            plan.Context.Key.DeriveSourceKey(secret);
        Digests = new(secret);

        var settings = SettingsOf(plan);
        var isSame = content.Key == key && settings.Count == content.Settings.Count && !settings.Except(content.Settings).Any();
        if (plan.Resume == ResumeMode.Resume && content.Key is not null && !isSame)
            throw Refusal(content, key, settings);

        if (!isSame)
            BeginBlock(key, secret, settings);

        // Before it makes any temporary file.
        Add("session " + plan.Temporary.Session);
        _lines.Flush();
        foreach (var folder in plan.Folders)
            StaleTemporaries.Remove(folder, content.KilledSessions);
        Add("clean");
        if (isSame && plan.Resume == ResumeMode.Resume)
            BuildIndex(plan, content);
    }

    private void BeginBlock(string key, byte[] secret, Dictionary<string, string> settings)
    {
        Add("run " + key);
        if (!_hasKey)
            Add("secret " + Convert.ToHexStringLower(secret));
        foreach (var (name, digest) in settings)
            Add($"setting {digest} {name}");
    }

    private void BuildIndex(RunPlan plan, JournalContent content)
    {
        _index = new(Path.Join(plan.Output.Folder, plan.Temporary.Next()), content.Files);
        foreach (var (source, offset) in content.Records(_lines.Handle))
            _index.Add(source, offset);
    }

    private Dictionary<string, string> SettingsOf(RunPlan plan)
    {
        var settings = new Dictionary<string, string>
        {
            ["script"] = Digests.DigestOfText(plan.ScriptDigest ?? ""),
            ["build of das"] = Digests.DigestOfText($"{EngineBuild.Id} {StandardEdition.Name}"),
        };
        foreach (var (name, digest) in plan.Settings.Digests(Digests))
            settings.Add(name, digest);
        return settings;
    }

    /// <summary>Under another key all digests are other ones, so nothing can be said of them.</summary>
    private static RunRefusedException Refusal(JournalContent content, string key, Dictionary<string, string> settings)
    {
        var changed = content.Key != key
            ? [$"key ({Describe(content.Key!)} before, {Describe(key)} now)"]
            : settings.Keys.Union(content.Settings.Keys).Where(name => settings.GetValueOrDefault(name) != content.Settings.GetValueOrDefault(name));
        return new($"what OUTPUT has was not made in the same way: another {string.Join(", ", changed)}. " +
            "Resume it with what it was begun with, or say --restart, which gives OUTPUT another name and begins anew");

        static string Describe(string key) => key == NoKey ? "none" : key;
    }

    private void Add(string line) => _lines.Add(JournalLines.Seal(line));

    private void Remove()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"the journal in OUTPUT cannot be removed: {e.Message}");
        }
    }
}
