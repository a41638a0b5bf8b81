using System.Runtime.CompilerServices;
using Das.Language.Profiles;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>The Basic Profile with options, ready to be applied: made once for a script and shared by all files and threads.</summary>
public sealed class DeidentificationProfile
{
    private const int RuleBits = 12;
    private const int RulePlaces = 4;

    // Measured: the tags of images, reports and structure sets hardly share places, as they do with other factors.
    private const uint RuleSpread = 0x85EBCA6B;

    // A rule is in its tag's place or in one of the next few. Where these are full the later one stays: a thread that misses a rule makes its own.
    private readonly ElementRule?[] _rules = new ElementRule?[1 << RuleBits];

    /// <summary>Folds the options into Table E.1-1.</summary>
    /// <exception cref="ArgumentException">The options contradict each other (PS3.15 E.3.6).</exception>
    public DeidentificationProfile(ProfileSelection selection)
    {
        Selection = selection;
        Actions = new ActionProfile([.. selection.Options]);
    }

    /// <summary>As a compiled script makes it.</summary>
    /// <param name="options">Names of options, as <see cref="ProfileSelection.TryAdd"/> reads them.</param>
    /// <exception cref="ArgumentException">There is no such option, or they contradict each other.</exception>
    public DeidentificationProfile(params string[] options)
        : this(ProfileSelection.Of(options))
    {
    }

    /// <summary>What is on.</summary>
    public ProfileSelection Selection { get; }

    /// <summary>The action of each row of Table E.1-1.</summary>
    internal ActionProfile Actions { get; }

    /// <summary>What the tables say of a standard tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ElementRule RuleOf(Tag tag)
    {
        var place = (tag.Value * RuleSpread) >> (32 - RuleBits);
        return _rules[place] is { } first && first.Tag == tag ? first : FindRule(tag, place);
    }

    private ElementRule FindRule(Tag tag, uint place)
    {
        for (var i = 0u; i < RulePlaces; i++)
        {
            ref var known = ref _rules[(place + i) % (1 << RuleBits)];
            var rule = known;
            if (rule?.Tag == tag)
                return rule;
            if (rule is null)
                return known = new ElementRule(tag, Actions);
        }

        return _rules[place] = new ElementRule(tag, Actions);
    }
}
