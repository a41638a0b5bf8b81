using Das.Engine.Paths;

namespace Das.Engine;

/// <content>What is out of reach of the statements about a whole data set.</content>
public sealed partial class EditSession
{
    /// <summary>What <c>retainTags</c> has named so far in this script; null as long as it has named nothing.</summary>
    internal PathSet? Retained { get; private set; }

    /// <summary>
    /// <c>retainTags[paths]</c>: from here on, what a path matches is out of reach of <c>keepTags</c>, <c>removeAllPrivateTags</c>,
    /// <c>retainPrivateTags</c> and <c>deidentify</c>, with all it contains, what it lies in, and the creators of what is private.
    /// Statements that name an element still reach it. Several calls add up.
    /// </summary>
    public void RetainTags(PathSet paths) => Retained = Retained is null ? paths : Retained.With(paths);

    /// <summary>The paths of a statement that takes out whatever no path matches, and those that are out of its reach.</summary>
    private PathSet WithRetained(PathSet paths) => Retained is null ? paths : paths.With(Retained);
}
