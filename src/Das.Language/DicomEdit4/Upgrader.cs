using System.Text;
using Das.Standard;

namespace Das.Language.DicomEdit4;

/// <summary>Writes one DicomEdit 4 script for DicomEdit 6.</summary>
internal sealed partial class Upgrader
{
    /// <summary>Holds for every value, the empty one included, and for none if there is no value.</summary>
    private const string AnyValue = " ~ \"(?s).*\"";

    private readonly string _source;
    private readonly IReadOnlyList<string> _header;
    private readonly UpgradePlan _plan;
    private readonly VariableNames _names;
    private readonly Dictionary<Tag, string> _originals = [];
    private readonly Dictionary<string, string> _hostValues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nullable = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _notes = [];
    private readonly StringBuilder _text = new();
    private int _marks;

    private Upgrader(string source, IReadOnlyList<ScriptLine> lines, IReadOnlyList<string> header)
    {
        _source = source;
        _header = header;
        _plan = UpgradePlan.Create(lines);
        _names = new(lines.SelectMany(line => line.Statement switch
        {
            DescribeStatement describe => [describe.Name],
            ExportStatement export => [export.Name],
            InitializeStatement initialize => VariablesOf(initialize).Prepend(initialize.Name),
            { } statement => VariablesOf(statement),
            null => [],
        }));
        foreach (var tag in _plan.Captured.Where(CanRead))
            _originals.Add(tag, _names.Fresh(OriginalName(tag)));

        static IEnumerable<string> VariablesOf(Statement statement) => statement.Terms.OfType<VariableTerm>().Select(variable => variable.Name);
    }

    /// <summary>
    /// Upgrades a script that has been read. Comments above the last blank line before its first statement are about the script, not about a
    /// statement.
    /// </summary>
    public static UpgradedScript Upgrade(string source, IReadOnlyList<ScriptLine> lines)
    {
        if (lines.Count == 0)
            return new Upgrader(source, lines, []).Write();
        var header = lines[0].Before.Take(lines[0].Before.ToList().LastIndexOf("") + 1).ToList();
        var first = lines[0] with { Before = lines[0].Before.Skip(header.Count).ToList() };
        return new Upgrader(source, [first, .. lines.Skip(1)], header).Write();
    }

    private UpgradedScript Write()
    {
        _text.Append("version \"6.7\"\n");
        _text.Append("// Written by das upgrade from a script for DicomEdit 4.\n");
        if (_plan.Steps.Any(step => step.Lines[0].Statement is InitializeStatement))
            _text.Append("// In DicomEdit 4 a value of the host took the place of one that a variable gets here.\n");
        if (_plan.Captured.Any(CanRead))
        {
            _text.Append("\n// DicomEdit 4 reads every element as it was in the file: what is read after it was changed is kept here.\n");
            foreach (var tag in _plan.Captured.Where(CanRead))
                _text.Append(_originals[tag]).Append(" := ").Append(tag).Append('\n');
        }

        _text.Append('\n');
        foreach (var comment in _header)
            _text.Append(Comment(comment)).Append('\n');
        foreach (var step in _plan.Steps)
            Write(step);
        return new(_text.Replace("\n\n\n", "\n\n").ToString(), _marks);
    }

    private void Write(UpgradePlan.Step step)
    {
        foreach (var comment in step.Lines[0].Before)
            new CommentNode(Comment(comment)).AppendTo(_text, "");
        if (step.Kind == UpgradePlan.StepKind.Reversed)
            _text.Append("// In DicomEdit 4 the first statement about an element counts: these stand in reverse order.\n");

        var nodes = (step.Kind == UpgradePlan.StepKind.Chain ? WriteChain(step.Lines) : WriteStatement(step.Lines[0])).ToArray();
        foreach (var note in _notes)
            _text.Append(ScriptUpgrade.Mark).Append(' ').Append(note).Append('\n');
        _marks += _notes.Count;
        _notes.Clear();
        foreach (var node in nodes)
            node.AppendTo(_text, "");
    }

    private IEnumerable<OutputNode> WriteStatement(ScriptLine line)
    {
        IReadOnlyList<OutputNode> nodes = line.Statement switch
        {
            null => [],
            ActionStatement action => WriteAction(action),
            InitializeStatement initialize => [WriteInitialization(initialize)],
            DescribeStatement { Text: { } text } describe => [new LineNode($"describe {_names.Of(describe.Name)} {Quote(text.Value)}")],
            DescribeStatement describe => [new LineNode($"describe {_names.Of(describe.Name)} hidden")],
            ExportStatement export => [new LineNode($"export {_names.Of(export.Name)} {Quote(export.Field.Value)}")],
            var skipped => CommentOut("DicomEdit 4 did not understand this, said so on its console and went on:", skipped.Span),
        };
        return WithComment(nodes, line.Behind);
    }

    private LineNode WriteInitialization(InitializeStatement initialize)
    {
        if (MayBeNull(initialize.Value, []))
            _nullable.Add(initialize.Name);
        return new(_names.Of(initialize.Name) + " := " + Write(initialize.Value));
    }

    /// <summary>Statements about the same elements: the first one whose condition holds acts, and those behind one without condition never do.</summary>
    private IReadOnlyList<OutputNode> WriteChain(IReadOnlyList<ScriptLine> lines)
    {
        var branches = new List<(string, IReadOnlyList<OutputNode>)>();
        var otherwise = new List<OutputNode>();
        var isDecided = false;
        foreach (var line in lines)
        {
            var element = (ElementStatement)line.Statement!;
            var comments = line == lines[0] ? [] : line.Before.Where(comment => comment.Length > 0).Select(comment => new CommentNode(Comment(comment)));
            if (isDecided)
            {
                otherwise.AddRange([.. comments, .. CommentOut("DicomEdit 4 never came to this, behind a statement about the same element:", element.Span)]);
                continue;
            }

            OutputNode[] nodes = [.. comments, .. WithComment(WriteAct(element, PresentIf(element.Conditions)), line.Behind)];
            isDecided = element.Conditions.Count == 0;
            if (isDecided)
                otherwise.AddRange(nodes);
            else
                branches.Add((Write(element.Conditions[0]), nodes));
        }

        return branches.Count == 0 ? otherwise : [new BranchNode(branches, otherwise, IsBlock: true)];
    }

    private IReadOnlyList<OutputNode> WriteAction(ActionStatement action)
    {
        var nodes = action is ElementStatement element
            ? WriteAct(element, PresentIf(action.Conditions))
            : [new LineNode(action is EchoStatement { Value: { } value } ? "echo " + Write(value) : "echo")];
        foreach (var condition in action.Conditions.Reverse())
            nodes = [new BranchNode([(Write(condition), nodes)], [], IsBlock: false)];
        return nodes;
    }

    /// <summary>Elements that must be there if the conditions hold.</summary>
    private static HashSet<Tag> PresentIf(IReadOnlyList<Comparison> conditions) =>
        new(conditions.SelectMany(condition => new[] { condition.Left, condition.Right }).OfType<TagTerm>().Select(tag => tag.Tag));

    /// <summary>What a statement does to elements, without its conditions.</summary>
    private IReadOnlyList<OutputNode> WriteAct(ElementStatement statement, HashSet<Tag> present)
    {
        var target = statement.Target;
        if (UpgradePlan.IsPrivate(target) && !target.IsExact)
        {
            Report($"DicomEdit 6 knows private elements by their creators, not by {TextOf(statement.TargetSpan)}: this removes all of them");
            return [new LineNode("removeAllPrivateTags", IsAction: false)];
        }

        if ((target.Mask & 0x10000) == 0)
        {
            Report($"the private elements of {TextOf(statement.TargetSpan)} stay as they are: DicomEdit 6 knows them by their creators");
            target = new(target.Value & ~0x10000u, target.Mask | 0x10000, null);
        }

        var text = Dialect.TextOf(target);
        var isPrivate = UpgradePlan.IsPrivate(target);
        if (statement is not AssignStatement assign)
            return [new LineNode(isPrivate ? $"delete[\"{text}\"]" : "-" + text)];
        if (IsSequence(target))
        {
            Report($"{text} is a sequence, to which DicomEdit 4 cannot write: this removes it");
            return [new LineNode("-" + text)];
        }

        return WriteAssignment(assign.Value, present, value =>
            new(isPrivate ? $"set[\"{text}\", {value}]" : $"{text} {(target.IsExact ? ":=" : "?=")} {value}"));
    }

    /// <summary>An assignment that blanks the element if there is no value.</summary>
    private IReadOnlyList<OutputNode> WriteAssignment(Term value, HashSet<Tag> present, Func<string, LineNode> assign)
    {
        var text = Write(value);
        if (!MayBeNull(value, present))
            return [assign(text)];

        var blank = assign("\"\"");
        if (HasValue(value, present) is { } hasValue)
            return [new BranchNode([(hasValue, [assign(text)])], [blank], IsBlock: false)];
        var variable = _names.Fresh("value");
        OutputNode[] nodes = [new LineNode(variable + " := " + text), new BranchNode([(variable + AnyValue, [assign(variable)])], [blank], IsBlock: false)];
        foreach (var source in SourcesOfMatches(value, present))
            nodes = [new BranchNode([(source + AnyValue, nodes)], [blank], IsBlock: true)];
        return nodes;
    }

    private OutputNode[] CommentOut(string reason, TextSpan span) =>
        [new CommentNode("// " + reason), .. TextOf(span).Split('\n').Select(line => new CommentNode(Comment("// " + line.TrimEnd('\r'))))];

    /// <summary>Puts a comment behind a statement of one line, and above a longer one.</summary>
    private static IEnumerable<OutputNode> WithComment(IReadOnlyList<OutputNode> nodes, string? comment)
    {
        if (comment is null)
            return nodes;
        return nodes.Count == 1 && nodes[0] is LineNode line
            ? [line with { Text = line.Text + " " + Comment(comment), IsAction = false }]
            : nodes.Prepend(new CommentNode(Comment(comment)));
    }

    /// <summary>In DicomEdit 6 a comment that ends in a backslash would swallow the next line.</summary>
    private static string Comment(string comment) => comment.TrimEnd('\\', ' ', '\t');

    private void Report(string note)
    {
        if (!_notes.Contains(note))
            _notes.Add(note);
    }

    private string TextOf(TextSpan span) => _source.Substring(span.Start, span.Length);
}
