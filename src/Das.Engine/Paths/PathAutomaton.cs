using System.Collections.Concurrent;
using Das.Language.Paths;

namespace Das.Engine.Paths;

/// <summary>
/// Paths as an automaton: its states say what can still match at a level, and its transitions are made when first needed. Safe for use by several
/// threads at once.
/// </summary>
internal sealed class PathAutomaton
{
    private readonly List<Piece> _pieces = [];
    private readonly ConcurrentDictionary<string, PathState> _states = new(StringComparer.Ordinal);

    /// <summary>Prepares the paths of each rule.</summary>
    public PathAutomaton(TagPath[][] rules)
    {
        var start = new List<int>();
        for (var rule = 0; rule < rules.Length; rule++)
        {
            foreach (var path in rules[rule])
            {
                var first = _pieces.Count;
                foreach (var step in path.Steps)
                    AddPieces(step, rule);
                _pieces.Add(Piece.End);
                AddClosure(start, first);
            }
        }

        Start = GetState(start);
    }

    /// <summary>What can match at the root.</summary>
    public PathState Start { get; }

    /// <summary>The state of some positions.</summary>
    public PathState GetState(List<int> positions) =>
        _states.GetOrAdd(string.Join(',', positions.Order()), static (_, made) => made.Automaton.NewState(made.Positions), (Automaton: this, Positions: positions));

    /// <summary>What follows when an element was matched by the pieces at <paramref name="positions"/>.</summary>
    public AutomatonTransition NewTransition(IReadOnlyList<int> positions)
    {
        var forAnyItem = new List<int>();
        var byItem = new Dictionary<int, List<int>>();
        var itemRules = new Dictionary<int, int>();
        int rule = PathTransition.NoRule, sequenceRule = PathTransition.NoRule, inside = PathTransition.NoRule;
        foreach (var position in positions)
        {
            var piece = _pieces[position];
            var next = piece.Kind == PieceKind.AnyLevels ? position : position + 1;
            var isEnd = IsEnd(next);
            if (LeadsOn(next))
                inside = Math.Min(inside, piece.Rule);
            if (piece.Item is >= 0 and var item)
            {
                if (isEnd)
                {
                    itemRules[item] = Math.Min(itemRules.GetValueOrDefault(item, PathTransition.NoRule), piece.Rule);
                    inside = Math.Min(inside, piece.Rule);
                }

                if (!byItem.TryGetValue(item, out var target))
                    byItem.Add(item, target = []);
                AddClosure(target, next);
            }
            else
            {
                if (isEnd && piece.Item == TagStep.AnyItem)
                    sequenceRule = Math.Min(sequenceRule, piece.Rule);
                else if (isEnd)
                    rule = Math.Min(rule, piece.Rule);
                AddClosure(forAnyItem, next);
            }
        }

        foreach (var target in byItem.Values)
            target.AddRange(forAnyItem.Except(target).ToList());
        return new AutomatonTransition(this, positions, forAnyItem, byItem)
        {
            Rule = rule,
            SequenceRule = Math.Min(rule, sequenceRule),
            ItemRules = [.. itemRules.Select(pair => (pair.Key, pair.Value))],
            FirstRuleInside = inside,
        };
    }

    private void AddPieces(PathStep step, int rule)
    {
        if (step is TagStep tag)
        {
            _pieces.Add(new(PieceKind.Tag, tag.Tag, tag.Item, rule));
            return;
        }

        var wildcard = ((LevelStep)step).Wildcard;
        if (wildcard != LevelWildcard.AnyNumber)
            _pieces.Add(new(PieceKind.OneLevel, null, null, rule));
        if (wildcard != LevelWildcard.ExactlyOne)
            _pieces.Add(new(PieceKind.AnyLevels, null, null, rule));
    }

    /// <summary>Adds a position and those that it reaches without an element: what stands behind any number of levels.</summary>
    private void AddClosure(List<int> positions, int position)
    {
        for (; _pieces[position].Kind == PieceKind.AnyLevels; position++)
            AddOnce(positions, position);
        if (_pieces[position].Kind != PieceKind.End)
            AddOnce(positions, position);

        static void AddOnce(List<int> positions, int position)
        {
            if (!positions.Contains(position))
                positions.Add(position);
        }
    }

    private bool IsEnd(int position)
    {
        while (_pieces[position].Kind == PieceKind.AnyLevels)
            position++;
        return _pieces[position].Kind == PieceKind.End;
    }

    private bool LeadsOn(int position) => _pieces[position].Kind != PieceKind.End;

    private AutomatonState NewState(List<int> positions)
    {
        var exact = new Dictionary<uint, List<int>>();
        var patterns = new List<(TagPattern, int)>();
        var always = new List<int>();
        foreach (var position in positions)
        {
            var piece = _pieces[position];
            if (piece.Kind != PieceKind.Tag)
                always.Add(position);
            else if (piece.Tag!.IsExact && piece.Tag.Creator is null)
                (exact.TryGetValue(piece.Tag.Value, out var list) ? list : exact[piece.Tag.Value] = []).Add(position);
            else
                patterns.Add((piece.Tag, position));
        }

        return new AutomatonState(
            NewTransition(always),
            exact.ToDictionary(pair => pair.Key, pair => new AutomatonState.Exact(this, always, pair.Value)),
            [.. patterns]);
    }

    private enum PieceKind
    {
        Tag,
        OneLevel,
        AnyLevels,
        End,
    }

    private sealed record Piece(PieceKind Kind, TagPattern? Tag, int? Item, int Rule)
    {
        public static Piece End { get; } = new(PieceKind.End, null, null, 0);
    }
}
