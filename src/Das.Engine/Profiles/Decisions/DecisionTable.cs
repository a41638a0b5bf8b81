using System.Diagnostics.CodeAnalysis;
using Das.Standard;

namespace Das.Engine.Profiles.Decisions;

/// <summary>What somebody has decided about values of elements with action code C (PS3.15 Table E.1-1a). Safe for use by several threads at once.</summary>
public sealed class DecisionTable
{
    private readonly Dictionary<(Tag Tag, string Value), Decision> _byValue = [];

    /// <summary>The decision about a value of an element.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="value">Its whole text, without padding.</param>
    /// <param name="decision">What to do.</param>
    /// <returns>Whether there is one.</returns>
    internal bool TryDecide(Tag tag, string value, [NotNullWhen(true)] out Decision? decision) => _byValue.TryGetValue((tag, value), out decision);
}
