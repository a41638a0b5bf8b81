using Das.Dicom.Elements;

namespace Das.Engine.Paths;

/// <summary>What the paths of a <see cref="PathSet"/> can still match among the elements of one data set or item.</summary>
/// <param name="tags">The tags that may match, with whatever is in them.</param>
/// <param name="leadsOn">Whether something inside a sequence with any tag can match.</param>
internal abstract class PathState(TagFilter tags, bool leadsOn)
{
    /// <summary>Whether nothing can match here or below.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>True only if neither an element nor anything inside it can match: a walk goes on to the next without asking more.</summary>
    public bool PassesOver(Element element) => !tags.MayHave(element.Tag) && !(leadsOn && element.IsSequence);

    /// <summary>What matches an element, and what can match inside it.</summary>
    public abstract PathTransition Find(Element element);
}
