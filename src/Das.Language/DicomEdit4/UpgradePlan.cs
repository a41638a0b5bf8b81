using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.DicomEdit4;

/// <summary>
/// The order in which the statements of a script are written. In DicomEdit 4 the first statement about an element counts, in DicomEdit 6
/// the last one: statements about the same elements become one chain of branches, or stand in reverse order.
/// </summary>
internal sealed class UpgradePlan
{
    private readonly HashSet<Tag> _captured = [];

    private UpgradePlan(IReadOnlyList<Step> steps)
    {
        Steps = steps;
        var changed = new TargetSet();
        foreach (var statements in steps.Select(step => step.Lines.Select(line => line.Statement).OfType<Statement>()))
        {
            foreach (var tag in statements.SelectMany(statement => statement.Terms).OfType<TagTerm>())
            {
                if (changed.Contains(tag.Tag))
                    _captured.Add(tag.Tag);
            }

            foreach (var element in statements.OfType<ElementStatement>())
                changed.Add(WrittenBy(element));
        }
    }

    /// <summary>Everything in the order of the new script; first what variables hold.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>Elements whose original value is read after they were changed, in the order of their tags.</summary>
    public IEnumerable<Tag> Captured => _captured.OrderBy(tag => tag.Value);

    public bool IsCaptured(Tag tag) => _captured.Contains(tag);

    /// <summary>Plans the new script.</summary>
    public static UpgradePlan Create(IReadOnlyList<ScriptLine> lines)
    {
        var steps = OrderVariables(lines).Select(line => new Step(StepKind.Single, [line])).ToList();
        var groups = GroupByTarget(lines);
        foreach (var line in lines.Where(line => line.Statement is not InitializeStatement))
        {
            if (line.Statement is not ElementStatement)
                steps.Add(new(StepKind.Single, [line]));
            else if (groups.TryGetValue(line, out var group))
                steps.AddRange(Arrange(group));
        }

        return new(steps);
    }

    /// <summary>What a statement writes in the new script: wildcards for private elements become all of them.</summary>
    public static TagPattern WrittenBy(ElementStatement statement) =>
        IsPrivate(statement.Target) && !statement.Target.IsExact ? new(0x10000, 0x10000, null) : statement.Target;

    /// <summary>Whether only private elements match.</summary>
    public static bool IsPrivate(TagPattern target) => (target.Mask & target.Value & 0x10000) != 0;

    /// <summary>Initialisations, each behind those whose variables it reads; if a name is initialised twice, the first one counts.</summary>
    private static List<ScriptLine> OrderVariables(IReadOnlyList<ScriptLine> lines)
    {
        var byName = new Dictionary<string, ScriptLine>(StringComparer.OrdinalIgnoreCase);
        var duplicates = new List<ScriptLine>();
        foreach (var line in lines)
        {
            if (line.Statement is not InitializeStatement { Name: var name })
                continue;
            if (!byName.ContainsKey(name))
                byName.Add(name, line);
            else
                duplicates.Add(line with { Statement = new SkippedStatement(line.Statement.Span) });
        }

        var ordered = new List<ScriptLine>();
        var seen = new HashSet<ScriptLine>();
        foreach (var line in lines.Where(byName.Values.Contains))
            Visit(line);
        return [.. ordered, .. duplicates];

        void Visit(ScriptLine line)
        {
            if (!seen.Add(line))
                return;
            foreach (var variable in line.Statement!.Terms.OfType<VariableTerm>())
            {
                if (byName.TryGetValue(variable.Name, out var other))
                    Visit(other);
            }

            ordered.Add(line);
        }
    }

    /// <summary>Statements whose targets overlap, directly or through others, under the first of them.</summary>
    private static Dictionary<ScriptLine, List<ScriptLine>> GroupByTarget(IReadOnlyList<ScriptLine> lines)
    {
        var parents = new Dictionary<ScriptLine, ScriptLine>();
        var byTag = new Dictionary<uint, ScriptLine>();
        var wildcards = new List<(TagPattern Target, ScriptLine Line)>();
        foreach (var line in lines)
        {
            if (line.Statement is not ElementStatement element)
                continue;
            parents.Add(line, line);
            var target = WrittenBy(element);
            foreach (var (other, otherLine) in wildcards)
            {
                if (TargetSet.Overlap(other, target))
                    Join(otherLine, line);
            }

            if (!target.IsExact)
            {
                foreach (var tag in byTag.Where(tag => target.MatchesDigits(new Tag(tag.Key))))
                    Join(tag.Value, line);
                wildcards.Add((target, line));
            }
            else if (byTag.TryGetValue(target.Value, out var other))
            {
                Join(other, line);
            }
            else
            {
                byTag.Add(target.Value, line);
            }
        }

        var order = lines.Select((line, index) => (line, index)).ToDictionary(pair => pair.line, pair => pair.index);
        return parents.Keys.OrderBy(line => order[line]).GroupBy(Root).ToDictionary(group => group.First(), group => group.ToList());

        ScriptLine Root(ScriptLine line)
        {
            while (parents[line] != line)
                line = parents[line] = parents[parents[line]];
            return line;
        }

        void Join(ScriptLine first, ScriptLine second) => parents[Root(second)] = Root(first);
    }

    private static IEnumerable<Step> Arrange(List<ScriptLine> group)
    {
        if (group.Count == 1)
            return [new(StepKind.Single, group)];

        var elements = group.Select(line => (ElementStatement)line.Statement!).ToArray();
        var end = Array.FindIndex(elements, element => element.Conditions.Count == 0);
        var isChain = elements.All(element => element.Target == elements[0].Target)
            && elements.Take(end < 0 ? elements.Length : end).All(element => element.Conditions.Count == 1);
        return isChain
            ? [new(StepKind.Chain, group)]
            : Enumerable.Reverse(group).Select((line, index) => new Step(index == 0 ? StepKind.Reversed : StepKind.Single, [line]));
    }

    /// <summary>What is written together.</summary>
    internal sealed record Step(StepKind Kind, IReadOnlyList<ScriptLine> Lines);

    /// <summary>How a <see cref="Step"/> is written.</summary>
    internal enum StepKind
    {
        /// <summary>One statement.</summary>
        Single,

        /// <summary>The last of several statements, which stand in reverse order.</summary>
        Reversed,

        /// <summary>Statements about one element: only the first whose condition holds acts.</summary>
        Chain,
    }
}
