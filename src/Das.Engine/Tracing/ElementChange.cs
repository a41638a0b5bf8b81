using Das.Standard;

namespace Das.Engine.Tracing;

/// <summary>What one statement did to one element. It holds no value of the file.</summary>
/// <param name="Script">The file that the statement stands in.</param>
/// <param name="Line">Line of the statement, from 1.</param>
/// <param name="Column">Column of the statement, from 1.</param>
/// <param name="Path">The element, with the items that it lies in; private ones by their creator.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Kind">What happened to it.</param>
public sealed record ElementChange(string Script, int Line, int Column, string Path, Tag Tag, ChangeKind Kind);

/// <summary>What a statement can do to an element.</summary>
public enum ChangeKind
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It is gone; of a sequence, with all that it held.</summary>
    Removed,

    /// <summary>Its value, or its items, are gone.</summary>
    Emptied,

    /// <summary>It has another value.</summary>
    Changed,
}
