using static Das.Language.Analysis.ElementFate;
using static Das.Language.Analysis.PathMatcher;

namespace Das.Language.Analysis;

/// <summary>What can have become of the element at a place, and whether <c>retainTags</c> protects it.</summary>
internal readonly record struct PlaceState(ElementFate Fates, Certainty Protected)
{
    public static PlaceState Start { get; } = new(Untouched, Certainty.Never);

    /// <summary>What can be where two ways meet.</summary>
    public static PlaceState Join(PlaceState a, PlaceState b) =>
        new(a.Fates | b.Fates, a.Protected == b.Protected ? a.Protected : Certainty.Maybe);

    /// <summary>The state behind an effect.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="mentions">Those of its paths that can be about the place.</param>
    /// <param name="place">The place.</param>
    public PlaceState After(Effect effect, IReadOnlyList<FlowBlock.Mention> mentions, Place place)
    {
        if (effect.Kind == EffectKind.Protect)
        {
            var kept = effect.KeepList.KeepsInside(place) ? Max(Certainty.Maybe, effect.KeepList.Keeps(place)) : effect.KeepList.Keeps(place);
            return this with { Protected = Max(Protected, Known(kept, effect)) };
        }

        return this with { Fates = effect.IsWhole ? AfterWhole(effect, place) : AfterNamed(effect, mentions, place) };
    }

    /// <summary>Statements about all elements: none of them touches file meta information.</summary>
    private ElementFate AfterWhole(Effect effect, Place place)
    {
        if (!effect.IsAboutWhole(place))
            return Fates;
        var kept = effect.Kind switch
        {
            EffectKind.Keep => Known(effect.KeepList.Keeps(place), effect),
            EffectKind.RetainPrivate => Known(effect.KeepList.Keeps(place, place.FirstPrivate), effect),
            _ => Certainty.Never,
        };
        if (effect.Profile is { } profile)
        {
            var after = Apply(Fates, Certainty.Always, false, fate => profile.After(fate, place));
            return Protected switch
            {
                Certainty.Always => Fates,
                Certainty.Maybe => Fates | after,
                _ => after,
            };
        }

        var from = effect.Kind == EffectKind.RetainPrivate ? place.FirstPrivate : 0;
        return Max(kept, Protected) switch
        {
            Certainty.Always => Fates,
            var certainty => (certainty == Certainty.Maybe ? Fates | Removed : Removed) | (effect.KeepList.KeepsInside(place, from) ? Reduced : None),
        };
    }

    private ElementFate AfterNamed(Effect effect, IReadOnlyList<FlowBlock.Mention> mentions, Place place)
    {
        var isSequence = place.Element.IsSequence;
        Certainty element = Known(Certainty.Never, effect), around = element, inside = element;
        foreach (var mention in mentions)
        {
            if (mention.Path is null)
                continue;
            var match = mention.Matcher.Match(place);
            element = Max(element, Max(match.Element, HasItems(effect) ? Min(match.Sequence, isSequence) : Certainty.Never));
            // Of a sequence of which nothing is known, a path that is about some is taken to mean others (see PathIndex).
            if (match.Around == Certainty.Always || !place.IsInAnySequence)
                around = Max(around, match.Around);
            inside = Max(inside, match.Inside);
        }

        if (!HasItems(effect))
        {
            // Nothing writes a text to a sequence, nor to an element that reserves a private block.
            element = isSequence == Certainty.Always || place.Element.IsPrivateCreator ? Certainty.Never
                : isSequence == Certainty.Maybe ? Min(element, Certainty.Maybe) : element;
            around = Certainty.Never;
        }

        var fates = Apply(Fates, around, effect.MayDoNothing, fate => effect.Kind == EffectKind.Replace && fate != Removed ? Dummy | Removed : Removed);
        fates = Apply(fates, element, effect.MayDoNothing, fate => After(effect, fate));
        return effect.Kind == EffectKind.Write && inside != Certainty.Never && isSequence != Certainty.Never && (fates & Removed) != 0
            ? fates | Constant // The sequence is made anew for what is written in it.
            : fates;
    }

    private static bool HasItems(Effect effect) => effect.Kind is EffectKind.Remove or EffectKind.Empty or EffectKind.Replace;

    private static ElementFate After(Effect effect, ElementFate fate) => effect.Kind switch
    {
        EffectKind.Remove => Removed,
        EffectKind.Write => effect.Value,
        _ when fate == Removed => Removed,
        EffectKind.Transform when fate is Emptied or Constant or Supplied or Dummy or Required => fate,
        _ => effect.Value,
    };

    private static ElementFate Apply(ElementFate fates, Certainty reach, bool mayDoNothing, Func<ElementFate, ElementFate> change)
    {
        if (reach == Certainty.Never)
            return fates;
        var after = None;
        for (var fate = 1; fate <= (int)fates; fate <<= 1)
        {
            if (((int)fates & fate) != 0)
                after |= change((ElementFate)fate);
        }

        return reach == Certainty.Always && !mayDoNothing ? after : fates | after;
    }

    private static Certainty Known(Certainty certainty, Effect effect) => effect.HasUnknownPaths ? Max(certainty, Certainty.Maybe) : certainty;
}
