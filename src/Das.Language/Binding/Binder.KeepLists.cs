using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;
using Das.Standard;

namespace Das.Language.Binding;

/// <content>Checks of what <c>keepTags</c> and <c>retainPrivateTags</c> keep.</content>
internal sealed partial class Binder
{
    /// <summary>Without these a file is not an object any more, or its image cannot be read (PS3.3 sections C.12.1 and C.7.6.3).</summary>
    private static readonly Tag[] EssentialElements =
    [
        new(0x0008_0005), new(0x0008_0016), new(0x0008_0018), new(0x7FE0_0010),
    ];

    private static readonly Tag[] PixelDescription =
    [
        new(0x0028_0002), new(0x0028_0004), new(0x0028_0006), new(0x0028_0008), new(0x0028_0010),
        new(0x0028_0011), new(0x0028_0100), new(0x0028_0101), new(0x0028_0102), new(0x0028_0103),
    ];

    private readonly List<BoundExpression> _retained = [];

    /// <summary>Warns of essential elements that no path keeps; says nothing where a path is only known at run time.</summary>
    private void CheckKeepList(NameSyntax function, IReadOnlyList<BoundExpression> paths)
    {
        if (!paths.All(p => p is BoundPath))
            return;

        bool IsKept(Tag tag) => paths.Any(p => Keeps(((BoundPath)p).Path, tag));
        var missing = EssentialElements.Concat(IsKept(EssentialElements[3]) ? PixelDescription : []).Where(tag => !IsKept(tag)).ToArray();
        if (missing.Length == 0)
            return;
        var names = missing.Select(tag => DataDictionary.TryGet(tag, out var entry) ? entry.Name + " " + tag : tag.ToString());
        _diagnostics.Report(DiagnosticDescriptors.KeepListIncomplete, function.Span, string.Join(", ", names));
    }

    /// <summary>Whether a path keeps a root element that is no sequence.</summary>
    private static bool Keeps(TagPath path, Tag tag)
    {
        foreach (var step in path.Steps)
        {
            if (step is TagStep element)
                return ReferenceEquals(step, path.Steps[path.Steps.Count - 1])
                    && element is { Tag.Creator: null, Item: null } && element.Tag.MatchesDigits(tag);
            if (step is LevelStep { Wildcard: not LevelWildcard.AnyNumber })
                return false;
        }

        return true;
    }

    /// <summary>Reports paths that name no private element at all.</summary>
    private bool CheckPrivate(IReadOnlyList<BoundExpression> paths)
    {
        var isPrivate = true;
        foreach (var path in paths.OfType<BoundPath>())
        {
            if (path.Path.Steps.Any(step => step is TagStep { Tag.Creator: not null }))
                continue;
            _diagnostics.Report(DiagnosticDescriptors.PathNotPrivate, path.Span, path.Path);
            isPrivate = false;
        }

        return isPrivate;
    }
}
