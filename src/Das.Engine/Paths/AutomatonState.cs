using Das.Dicom.Elements;
using Das.Language.Paths;

namespace Das.Engine.Paths;

/// <summary>A state of a <see cref="PathAutomaton"/>.</summary>
internal sealed class AutomatonState(
    AutomatonTransition otherwise,
    Dictionary<uint, AutomatonState.Exact> exact,
    (TagPattern Tag, int Position)[] patterns) : PathState(TagFilter.All, leadsOn: true)
{
    /// <inheritdoc />
    public override bool IsEmpty => exact.Count == 0 && patterns.Length == 0 && !otherwise.LeadsOn && !otherwise.Matches;

    /// <inheritdoc />
    public override PathTransition Find(Element element)
    {
        var tag = element.Tag;
        var transition = exact.TryGetValue(tag.Value, out var entry) ? entry.Transition : otherwise;

        for (var i = 0; i < patterns.Length; i++)
        {
            var pattern = patterns[i].Tag;
            if (pattern.MatchesDigits(tag) && (pattern.Creator is null || PrivateBlock.IsReservedBy(element, pattern.Creator)))
                transition = transition.With(patterns[i].Position);
        }

        return transition;
    }

    /// <summary>
    /// The transition of one tag, made when a file has it: a script may name hundreds of tags, and each transition holds all positions that
    /// go on through any number of levels. Two threads may both make it, and then have equal ones.
    /// </summary>
    internal sealed class Exact(PathAutomaton automaton, List<int> always, List<int> own)
    {
        private AutomatonTransition? _transition;

        public AutomatonTransition Transition => _transition ??= automaton.NewTransition([.. always, .. own]);
    }
}
