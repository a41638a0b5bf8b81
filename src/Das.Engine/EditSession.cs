using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Engine;

/// <summary>
/// One script at work on one file: its variables, and the operations that statements are made of. The interpreter and the classes that the
/// generator makes call nothing else.
/// </summary>
public sealed partial class EditSession
{
    private readonly Dictionary<string, ScriptValue> _variables = new(StringComparer.Ordinal);
    private readonly DicomFile _file;
    private readonly StatementListener? _listener;
    private readonly List<RuleCount> _rules = [];

    internal EditSession(DicomFile file, RunContext context, StatementListener? listener = null)
    {
        _listener = listener;
        _file = file;
        _file.TakeEdits();
        Context = context;
    }

    /// <summary>What the run gives.</summary>
    internal RunContext Context { get; }

    /// <summary>Line of the statement at work, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Column of the statement at work, from 1.</summary>
    internal int Column { get; private set; }

    /// <summary>The included file that the statement at work stands in; null for the script's own file.</summary>
    internal string? Path { get; private set; }

    /// <summary>Where the statement at work stands.</summary>
    internal RulePosition Position => new(Path, Line, Column);

    /// <summary>What the statements did that are done.</summary>
    internal IReadOnlyList<RuleCount> Rules => _rules;

    /// <summary>What they did together.</summary>
    internal ElementCounts Counts { get; private set; }

    /// <summary>Notes which statement begins, for messages and counts.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <param name="path">The file that it stands in, as messages print it; null for the script's own file.</param>
    public void At(int line, int column, string? path = null)
    {
        Done();
        (Line, Column, Path) = (line, column, path);
    }

    /// <summary>Counts what the statement at work did, and tells who listens that it is done.</summary>
    internal void Done()
    {
        var counts = _file.TakeEdits();
        if (counts != default)
            AddCounts(Position, counts);
        if (Line > 0)
            _listener?.Invoke(Line, Column, Path);
    }

    private void AddCounts(RulePosition position, ElementCounts counts)
    {
        _rules.Add(new(position, counts));
        Counts += counts;
    }

    /// <summary><c>name := value</c>.</summary>
    internal void SetVariable(string name, ScriptValue value) => _variables[name] = value;

    /// <summary>Gives an external variable its value.</summary>
    internal void SupplyVariable(string name, string? value) =>
        SetVariable(name, value ?? throw new EditException($"the variable '{name}' has no value"));

    /// <summary>The value of a variable of an interpreted script; a compiled one has its own.</summary>
    internal ScriptValue Variable(string name) =>
        _variables.TryGetValue(name, out var value) ? value : throw new EditException($"the variable '{name}' is not set");

    /// <summary>The value of an element as text; no value if it is absent. Reading never changes the data set.</summary>
    public ScriptValue ElementValue(TagPath path) =>
        TryFind(path, out var element) ? ElementText.Read(element) : ScriptValue.Null;

    /// <summary>The paths of a method's arguments: paths, texts that hold a path, and lists of them.</summary>
    public static PathSet Paths(params ScriptValue[] arguments)
    {
        var paths = new List<TagPath>();
        foreach (var argument in arguments)
            AddPaths(argument, paths);
        return new PathSet(paths);
    }

    private static void AddPaths(ScriptValue value, List<TagPath> paths)
    {
        if (value.Path is { } path)
            paths.Add(path);
        else if (value.Text is { } text)
            paths.Add(TagPath.TryParse(text, out var parsed, out _, out _) ? parsed : throw new EditException("an argument is not a tag path"));
        else if (value.Entries is { } entries)
        {
            foreach (var entry in entries)
                AddPaths(entry, paths);
        }
        else
            throw new EditException("an argument has no value where a tag path is expected");
    }

    private static string TextOf(ScriptValue value) =>
        value.Text ?? throw new EditException("a list or path where a text is expected");

    /// <summary>Finds the element that a singular path names.</summary>
    private bool TryFind(TagPath path, out Element element)
    {
        element = default;
        var dataSet = RootOf(path);
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var step = (TagStep)path.Steps[i];
            if (!TryFind(dataSet, step.Tag, out element))
                return false;
            if (i == path.Steps.Count - 1)
                return true;
            if (!TryGetItem(element, step.Item!.Value, out dataSet))
                return false;
        }

        return false;
    }

    private static bool TryFind(DataSet dataSet, TagPattern pattern, out Element element)
    {
        var tag = new Tag(pattern.Value);
        return pattern.Creator is null
            ? dataSet.TryFind(tag, out element)
            : PrivateBlock.TryFind(dataSet, tag.Group, (byte)tag.Element, pattern.Creator, out element);
    }

    private static bool TryGetItem(Element sequence, int number, out DataSet item)
    {
        foreach (var candidate in sequence.Items)
        {
            if (number-- == 0)
            {
                item = candidate;
                return true;
            }
        }

        item = default;
        return false;
    }

    /// <summary>Group 0002 is addressed as part of the data set, but lies in front of it.</summary>
    private DataSet RootOf(TagPath path) =>
        ((TagStep)path.Steps[0]).Tag.Value >> 16 == 2 ? _file.FileMeta : _file.DataSet;
}
