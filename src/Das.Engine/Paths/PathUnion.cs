using System.Collections.Concurrent;
using Das.Dicom.Elements;

namespace Das.Engine.Paths;

/// <summary>Two sets of paths as one: its states and transitions are pairs, each made once.</summary>
internal sealed class PathUnion
{
    private readonly ConcurrentDictionary<(PathState, PathState), PathState> _states = new();
    private readonly ConcurrentDictionary<(PathTransition, PathTransition), PathTransition> _transitions = new();

    /// <summary>What either state can match.</summary>
    public PathState StateOf(PathState first, PathState second) =>
        _states.GetOrAdd((first, second), static (pair, union) => new State(union, pair.Item1, pair.Item2), this);

    private PathTransition TransitionOf(PathTransition first, PathTransition second) =>
        _transitions.GetOrAdd((first, second), static (pair, union) => new Transition(union, pair.Item1, pair.Item2), this);

    private sealed class State(PathUnion union, PathState first, PathState second) : PathState(TagFilter.All, leadsOn: true)
    {
        public override bool IsEmpty => first.IsEmpty && second.IsEmpty;

        public override PathTransition Find(Element element) => union.TransitionOf(first.Find(element), second.Find(element));
    }

    private sealed class Transition : PathTransition
    {
        private readonly PathUnion _union;
        private readonly PathTransition _first;
        private readonly PathTransition _second;

        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Transition(PathUnion union, PathTransition first, PathTransition second)
            : base(first.LeadsOn || second.LeadsOn)
        {
            (_union, _first, _second) = (union, first, second);
            Rule = Math.Min(first.Rule, second.Rule);
            SequenceRule = Math.Min(first.SequenceRule, second.SequenceRule);
            FirstRuleInside = Math.Min(first.FirstRuleInside, second.FirstRuleInside);
            ItemRules = [.. first.ItemRules.Concat(second.ItemRules).GroupBy(rule => rule.Item).Select(group => group.Min())];
        }

        public override PathState StateOf(int item) => _union.StateOf(_first.StateOf(item), _second.StateOf(item));
    }
}
