using Das.Language.Binding;
using static Das.Language.Analysis.ElementFate;

namespace Das.Language.Analysis;

/// <summary>Fates in words.</summary>
public static class FateWords
{
    private static readonly (ElementFate Fate, string Is, string Does)[] _words =
    [
        (Untouched, "untouched", "keeps it"),
        (Removed, "removed", "removes it"),
        (Emptied, "emptied", "empties it"),
        (Constant, "constant", "gives it a constant value"),
        (Supplied, "a value from the host", "gives it a value from the host"),
        (Dummy, "a dummy", "gives it a dummy"),
        (HashedUid, "hashed without key", "replaces it by a hash without key"),
        (KeyedUid, "a keyed UID", "replaces it by a UID made with the key"),
        (MappedUid, "a mapped UID", "replaces it by a random UID, the same in a run"),
        (RandomUid, "a random UID", "replaces it by a random UID"),
        (Pseudonym, "a pseudonym", "replaces it by a pseudonym"),
        (ShiftedDate, "a moved date", "moves the date"),
        (Reduced, "reduced to what is kept in it", "keeps what it names in it"),
        (Required, "a dummy where the IOD requires it", "leaves a dummy where the IOD requires it"),
        (Cleaned, "what is known to be clean", "keeps what is known to be clean"),
        (Computed, "computed from elements", "gives it a value computed from elements"),
    ];

    /// <summary>What can become of an element: <c>removed</c>, <c>untouched or emptied</c>.</summary>
    public static string Describe(ElementFate fates) =>
        string.Join(" or ", _words.Where(word => (fates & word.Fate) != 0).Select(word => word.Is));

    /// <summary>What a statement does to an element.</summary>
    internal static string Does(TraceStep step, Place place)
    {
        if (step.Protects)
            return "protects it from later statements about all elements";
        if (step.After == step.Before)
        {
            return step.Before == Removed ? "finds nothing: it is gone"
                : step.Statement is BoundRemove ? "removes it in some places only"
                : (step.After & ~Untouched) == None ? "keeps it" : "leaves it so";
        }

        var added = step.After & ~step.Before;
        var words = string.Join(" or ", _words.Where(word => ((added == None ? step.After : added) & word.Fate) != 0).Select(word => word.Does));
        var isPartial = (step.After & step.Before & ~added) != None && added != None && (step.After & step.Before) == step.Before;
        return !isPartial ? words : place.Element.IsPrivate || place.IsInAnySequence ? words + ", in some places" : words + ", or leaves it";
    }
}
