using Das.Dicom.Elements;

namespace Das.Engine.Profiles.StructuredContent;

/// <summary>A content item in the tree of its document, and what is to become of it.</summary>
/// <param name="item">The item; for the root, the data set that the tree begins in.</param>
/// <param name="parent">What it lies in; null for the root.</param>
internal sealed class ContentNode(DataSet item, ContentNode? parent)
{
    private bool _isRemoved;

    /// <summary>The item.</summary>
    public DataSet Item => item;

    /// <summary>What it lies in; null for the root.</summary>
    public ContentNode? Parent => parent;

    /// <summary>The items of its Content Sequence (0040,A730), those to be removed included: positions count them all.</summary>
    public List<ContentNode> Children { get; } = [];

    /// <summary>Its place among the items that stay, 1 for the first.</summary>
    public uint Position { get; set; }

    /// <summary>Whether it goes, with all that it contains.</summary>
    public bool IsRemoved => _isRemoved || parent is { IsRemoved: true };

    /// <summary>What is still to be done to its values when the rest of the profile has been there.</summary>
    public List<Action> Pending { get; } = [];

    /// <summary>Takes it out.</summary>
    public void Remove() => _isRemoved = true;

    /// <summary>Leaves it in, as it would be the last one, without what it contains.</summary>
    public void KeepAlone()
    {
        _isRemoved = false;
        foreach (var child in Children)
            child.Remove();
    }
}
