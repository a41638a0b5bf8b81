using Das.Dicom.Elements;

namespace Das.Engine.Paths;

/// <summary>What the paths of a <see cref="PathSet"/> can still match among the elements of one data set or item.</summary>
internal abstract class PathState
{
    /// <summary>Whether nothing can match here or below.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>What matches an element, and what can match inside it.</summary>
    public abstract PathTransition Find(Element element);
}
