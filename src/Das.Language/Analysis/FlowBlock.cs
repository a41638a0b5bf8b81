using Das.Language.Binding;

namespace Das.Language.Analysis;

/// <summary>A script as the analyses see it.</summary>
/// <param name="Block">Its statements.</param>
/// <param name="Echoes">What it prints.</param>
internal sealed record ScriptFlow(FlowBlock Block, IReadOnlyList<(BoundEcho Echo, ValueOrigin Value)> Echoes);

/// <summary>Steps in order, and an index of those that can be about a place: most statements name the element that they are about.</summary>
internal sealed class FlowBlock
{
    private readonly PathIndex<Mention> _mentions = new();
    private readonly List<int> _whole = [];

    public FlowBlock(IReadOnlyList<FlowStep> steps)
    {
        Steps = steps;
        for (var i = 0; i < steps.Count; i++)
            Add(steps[i], i);
    }

    public IReadOnlyList<FlowStep> Steps { get; }

    /// <summary>Whether it has a statement about all elements.</summary>
    public bool IsWhole => _whole.Count > 0;

    /// <summary>The paths that its statements name, with where they matter.</summary>
    public IEnumerable<PathMatcher> Paths => _mentions.All.Select(mention => mention.Matcher);

    /// <summary>What its statements do, those in branches included.</summary>
    public IEnumerable<Effect> AllEffects => Steps.SelectMany(step =>
        step.Effect is { } effect ? [effect] : step.Branches.SelectMany(branch => branch.Block.AllEffects));

    /// <summary>The steps that can be about a place, in order, each with what it says about it.</summary>
    public IEnumerable<Encounter> Find(Place place)
    {
        var mentions = _mentions.Find(place);
        mentions.Sort((a, b) => a.Step - b.Step);
        int next = 0, whole = 0;
        while (next < mentions.Count || whole < _whole.Count)
        {
            var step = next == mentions.Count || (whole < _whole.Count && _whole[whole] < mentions[next].Step) ? _whole[whole] : mentions[next].Step;
            if (whole < _whole.Count && _whole[whole] == step)
                whole++;
            var first = next;
            while (next < mentions.Count && mentions[next].Step == step)
                next++;
            yield return new(Steps[step], mentions.GetRange(first, next - first));
        }
    }

    private void Add(FlowStep step, int number)
    {
        foreach (var path in step.Reads)
            _mentions.Add(path, new(number, new(path), null, isRead: true));
        if (step.Effect is { } effect)
        {
            if (effect.IsWhole || effect.HasUnknownPaths)
                _whole.Add(number);
            if (!effect.IsWhole)
            {
                foreach (var path in effect.Paths)
                    _mentions.Add(path.Path, new(number, new(path.Path), path));
            }
        }

        if (step.WholeBranches.Count > 0)
            _whole.Add(number);
        for (var i = 0; i < step.Branches.Count; i++)
        {
            foreach (var matcher in step.Branches[i].Block.Paths)
                _mentions.Add(matcher.Path, new(number, matcher, null, branch: i));
        }
    }

    /// <summary>A path that a step names.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="matcher">The path, ready to be matched.</param>
    /// <param name="path">The path of its effect; null if the step reads it, or a statement inside of it names it.</param>
    /// <param name="isRead">Whether the step reads it.</param>
    /// <param name="branch">The branch of the step that has the statement that names it; -1 if it is the step itself.</param>
    internal sealed class Mention(int step, PathMatcher matcher, EffectPath? path, bool isRead = false, int branch = -1)
    {
        public int Branch => branch;

        public int Step => step;

        public PathMatcher Matcher => matcher;

        public EffectPath? Path => path;

        public bool IsRead => isRead;
    }

    /// <summary>A step that can be about a place.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Mentions">Its paths that can be about the place; not those of effects that are about all elements.</param>
    internal readonly record struct Encounter(FlowStep Step, IReadOnlyList<Mention> Mentions)
    {
        /// <summary>
        /// The branches that can be about the place, in order: of thousands mostly one. The others leave what is known of it as it was.
        /// </summary>
        public IReadOnlyList<FlowBranch> Branches
        {
            get
            {
                var numbers = new SortedSet<int>(Step.WholeBranches);
                foreach (var mention in Mentions)
                {
                    if (mention.Branch >= 0)
                        numbers.Add(mention.Branch);
                }

                var step = Step;
                return [.. numbers.Select(number => step.Branches[number])];
            }
        }

        /// <summary>Whether the step reads the element, or something in or around it.</summary>
        public bool Reads(Place place)
        {
            foreach (var mention in Mentions)
            {
                if (mention.IsRead && mention.Matcher.Match(place) != default)
                    return true;
            }

            return false;
        }
    }
}
