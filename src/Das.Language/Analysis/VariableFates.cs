using Das.Language.Binding;
using Das.Language.Paths;

namespace Das.Language.Analysis;

/// <summary>What an expression can hold.</summary>
/// <param name="Fate">The fate of an element that it is written to.</param>
/// <param name="MayBeNull">Whether it can have no value, so that writing it does nothing.</param>
/// <param name="Sources">The elements that it comes from, as far as they are known.</param>
internal readonly record struct ValueOrigin(ElementFate Fate, bool MayBeNull, EquatableArray<TagPath> Sources = default)
{
    public static ValueOrigin Join(ValueOrigin a, ValueOrigin b) =>
        new(a.Fate | b.Fate, a.MayBeNull || b.MayBeNull, new EquatableArray<TagPath>(a.Sources.Concat(b.Sources).Distinct()));
}

/// <summary>
/// What the variables of a script can hold, while it is walked from top to bottom. A branch has a table of its own that falls back on this one.
/// </summary>
internal sealed class VariableFates(VariableFates? outer = null)
{
    private const ElementFate Harmless = ElementFate.Constant | ElementFate.Emptied | ElementFate.Supplied | ElementFate.Pseudonym;

    private readonly Dictionary<string, ValueOrigin> _values = new(StringComparer.Ordinal);

    public void Set(string name, BoundExpression value) => _values[name] = OriginOf(value);

    /// <summary>Adds what a variable can hold behind a branch. A way on which it is not set fails, and so adds nothing.</summary>
    public void Join(VariableFates branch)
    {
        foreach (var pair in branch._values)
            _values[pair.Key] = TryGet(pair.Key, out var before) ? ValueOrigin.Join(before, pair.Value) : pair.Value;
    }

    /// <summary>What an expression can hold.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="target">The element that it is written to: its own value cannot be absent where it exists.</param>
    public ValueOrigin OriginOf(BoundExpression expression, TagPath? target = null)
    {
        switch (expression)
        {
            case BoundText text:
                return new(text.Value.Length == 0 ? ElementFate.Emptied : ElementFate.Constant, false);
            case BoundVariable variable:
                return TryGet(variable.Name, out var value) ? value : new(ElementFate.Supplied, false);
            case BoundElementValue element:
                return new(ElementFate.Computed, element.Path != target, new([element.Path]));
            case BoundPath path:
                return new(ElementFate.Computed, path.Path != target, new([path.Path]));
            case BoundList list:
                return Combine(list.Entries, target);
            default:
                return OriginOf((BoundCall)expression, target);
        }
    }

    private bool TryGet(string name, out ValueOrigin origin) =>
        _values.TryGetValue(name, out origin) || (outer is not null && outer.TryGet(name, out origin));

    private ValueOrigin OriginOf(BoundCall call, TagPath? target)
    {
        var arguments = Combine(call.Arguments, target);
        var isConstant = (arguments.Fate & ~(ElementFate.Constant | ElementFate.Emptied | ElementFate.Supplied)) == 0;
        switch (call.Function)
        {
            case Function.HashUid:
                return arguments with { Fate = isConstant ? ElementFate.Constant : ElementFate.HashedUid };
            case Function.Pseudonym:
                return arguments with { Fate = ElementFate.Pseudonym };
            case Function.InventName:
                return arguments with { Fate = ElementFate.Pseudonym, MayBeNull = OriginOf(call.Arguments[0], target).MayBeNull };
            case Function.InventBirthDate:
                return arguments with { Fate = ElementFate.Pseudonym, MayBeNull = OriginOf(call.Arguments[1], target).MayBeNull };
            case Function.MapUid:
                return arguments with { Fate = ElementFate.MappedUid, MayBeNull = false };
            case Function.NewUid:
                return new(ElementFate.RandomUid, false);
            case Function.ShiftDateByIncrement or Function.ShiftDateTimeByIncrement:
                return arguments with { Fate = isConstant ? ElementFate.Constant : ElementFate.ShiftedDate, MayBeNull = false };
            case Function.Lookup:
                return new(ElementFate.Supplied, true);
            case Function.Host:
                // What a program makes of its arguments nobody knows, nor whether it is anything.
                return arguments with { Fate = Mixed(arguments.Fate | ElementFate.Supplied), MayBeNull = true };
            case Function.GetUrl:
                return new(ElementFate.Supplied, false);
            case Function.IsMatch or Function.IsPresent or Function.And or Function.Or or Function.Not or Function.AreEqual:
                return new(ElementFate.Constant, false);
            case Function.Match:
                return arguments with { Fate = Mixed(arguments.Fate), MayBeNull = true };
            case Function.NormalizeString or Function.Lowercase or Function.Uppercase or Function.UrlEncode:
                return arguments with { Fate = Mixed(arguments.Fate) };
            default:
                return arguments with { Fate = Mixed(arguments.Fate), MayBeNull = false };
        }
    }

    private ValueOrigin Combine(EquatableArray<BoundExpression> expressions, TagPath? target)
    {
        var (fate, mayBeNull, sources) = (ElementFate.None, false, new List<TagPath>());
        foreach (var expression in expressions)
        {
            var origin = OriginOf(expression, target);
            fate |= origin.Fate;
            mayBeNull |= origin.MayBeNull;
            sources.AddRange(origin.Sources);
        }

        return new(fate == ElementFate.None ? ElementFate.Constant : fate, mayBeNull, new EquatableArray<TagPath>(sources.Distinct()));
    }

    /// <summary>Text made of several. A piece of a UID or date is none, and may still say whose it is.</summary>
    private static ElementFate Mixed(ElementFate parts) => (parts & ~Harmless) != 0
        ? ElementFate.Computed
        : (parts & ElementFate.Pseudonym) != 0 ? ElementFate.Pseudonym
        : (parts & ElementFate.Supplied) != 0 ? ElementFate.Supplied : ElementFate.Constant;
}
