using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Das.Engine.Tracing;
using Das.Language.Analysis;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Cli.Explain;

/// <summary>An element as a user names it: by tag, keyword or path.</summary>
internal static class ElementName
{
    /// <summary>Reads <c>(0010,0020)</c>, <c>00100020</c>, <c>PatientID</c> or a path that ends at a tag.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TagPath? path)
    {
        var isTag = DataDictionary.TryGetTag(text, out var tag);
        if (!isTag && text.Length == 8 && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            (isTag, tag) = (true, new(number));
        if (isTag)
        {
            path = new TagPath(new([new TagStep(TagPattern.Exact(tag), null)]));
            return true;
        }

        return TagPath.TryParse(text, out path, out _, out _) && path.Steps[^1] is TagStep { Item: null };
    }

    /// <summary>The place of a path; a level wildcard stands for one sequence of which nothing is known.</summary>
    public static Place PlaceOf(TagPath path) => new(new([.. path.Steps.Select(step => step is TagStep tag
        ? new PlaceStep(tag.Tag, tag.Item >= 0 ? tag.Item : null)
        : PlaceStep.AnySequence)]));

    /// <summary>Whether a change is about the element that a path ends at.</summary>
    public static bool Matches(TagPath path, ElementChange change)
    {
        var pattern = ((TagStep)path.Steps[^1]).Tag;
        return path.Steps.Count > 1
            ? change.Path == path.ToString()
            : pattern.MatchesDigits(change.Tag) && (pattern.Creator is null || change.Path.Contains($"{{{pattern.Creator}}}", StringComparison.Ordinal));
    }
}
