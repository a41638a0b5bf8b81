using Das.Dicom.Elements;

namespace Das.Engine.Paths;

/// <summary>A state of paths that each name one tag: a function says which of them, at the root and in items.</summary>
internal sealed class TagState : PathState
{
    private readonly Func<uint, bool, int> _find;
    private readonly bool _isRoot;
    private readonly PathTransition[] _transitions;

    private TagState(Func<uint, bool, int> find, TagFilter filter, bool isRoot, bool leadsOn, PathTransition[] transitions)
        : base(filter, leadsOn)
    {
        _find = find;
        _isRoot = isRoot;
        IsEmpty = !isRoot && !leadsOn;
        _transitions = transitions;
    }

    /// <inheritdoc />
    public override bool IsEmpty { get; }

    /// <summary>The state of the root; for the parameters see <see cref="PathSet.OfTags"/>.</summary>
    public static TagState Create(Func<uint, bool, int> find, int rules, int firstInside, ReadOnlySpan<uint> tags)
    {
        var filter = tags.IsEmpty ? TagFilter.All : TagFilter.Of(tags);
        var leadsOn = firstInside >= 0;
        // The last transition is that of what no path matches.
        var transitions = new PathTransition[rules + 1];
        var inside = new TagState(find, filter, isRoot: false, leadsOn, transitions);
        for (var rule = 0; rule <= rules; rule++)
            transitions[rule] = new Transition(inside, rule < rules ? rule : PathTransition.NoRule, leadsOn ? firstInside : PathTransition.NoRule);
        return new(find, filter, isRoot: true, leadsOn, transitions);
    }

    /// <inheritdoc />
    public override PathTransition Find(Element element)
    {
        var rule = _find(element.Tag.Value, _isRoot);
        return _transitions[rule < 0 ? ^1 : rule];
    }

    private sealed class Transition : PathTransition
    {
        private readonly TagState _inside;

        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Transition(TagState inside, int rule, int firstInside)
            : base(firstInside != NoRule)
        {
            _inside = inside;
            (Rule, SequenceRule, FirstRuleInside, ItemRules) = (rule, rule, firstInside, []);
        }

        public override PathState StateOf(int item) => _inside;
    }
}
