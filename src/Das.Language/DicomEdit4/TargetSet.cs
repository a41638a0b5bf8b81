using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.DicomEdit4;

/// <summary>Which elements the statements so far are about.</summary>
internal sealed class TargetSet
{
    private readonly HashSet<uint> _tags = [];
    private readonly List<TagPattern> _patterns = [];

    public void Add(TagPattern target)
    {
        if (target.IsExact)
            _tags.Add(target.Value);
        else
            _patterns.Add(target);
    }

    public bool Contains(Tag tag) => Overlaps(TagPattern.Exact(tag));

    public bool Overlaps(TagPattern target) =>
        _patterns.Any(pattern => Overlap(pattern, target))
        || (target.IsExact ? _tags.Contains(target.Value) : _tags.Any(tag => target.MatchesDigits(new Tag(tag))));

    /// <summary>Whether some tag matches both.</summary>
    public static bool Overlap(TagPattern first, TagPattern second) => ((first.Value ^ second.Value) & first.Mask & second.Mask) == 0;
}
