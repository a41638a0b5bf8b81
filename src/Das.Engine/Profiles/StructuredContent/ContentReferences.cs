using System.Buffers.Binary;
using Das.Dicom.Elements;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles.StructuredContent;

/// <summary>
/// By-reference relationships (PS3.3 C.17.3.2.5): Referenced Content Item Identifier (0040,DB73) names a content item by its position at each level,
/// 1 for the root. When items go, positions change.
/// </summary>
internal sealed class ContentReferences
{
    private readonly ContentNode _root;
    private readonly List<(ContentNode Source, Element Identifier, ContentNode Target)> _references = [];

    /// <summary>Finds the references in a tree. One that names nothing is not among them.</summary>
    public ContentReferences(ContentNode root)
    {
        _root = root;
        Collect(root);
    }

    /// <summary>Removes the references to what is removed, until none is left: a reference can be a target itself.</summary>
    public void RemoveDangling()
    {
        var sourcesOf = _references.ToLookup(reference => reference.Target, reference => reference.Source);
        var removed = new Stack<ContentNode>();
        var seen = new HashSet<ContentNode>();
        FindRemoved(_root);
        while (removed.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            foreach (var source in sourcesOf[node])
            {
                source.Remove();
                removed.Push(source);
            }

            node.Children.ForEach(removed.Push);
        }

        void FindRemoved(ContentNode node)
        {
            if (node.IsRemoved)
                removed.Push(node);
            else
                node.Children.ForEach(FindRemoved);
        }
    }

    /// <summary>Writes the positions that the targets have without what is removed.</summary>
    public void Renumber()
    {
        if (_references.Count > 0)
            Number(_root);
        foreach (var (source, identifier, target) in _references)
        {
            if (!source.IsRemoved)
                Write(identifier, PositionsOf(target));
        }
    }

    private void Collect(ContentNode node)
    {
        if (node != _root && node.Item.TryFind(Tags.ReferencedContentItemIdentifier, out var identifier) && Find(identifier) is { } target)
            _references.Add((node, identifier, target));
        foreach (var child in node.Children)
            Collect(child);
    }

    private ContentNode? Find(Element identifier)
    {
        var positions = Read(identifier);
        if (positions.Length == 0 || positions[0] != 1)
            return null;
        var node = _root;
        foreach (var position in positions.AsSpan(1))
        {
            if (position == 0 || position > node.Children.Count)
                return null;
            node = node.Children[(int)position - 1];
        }

        return node;
    }

    private static void Number(ContentNode parent)
    {
        var position = 0u;
        foreach (var child in parent.Children.Where(child => !child.IsRemoved))
        {
            child.Position = ++position;
            Number(child);
        }
    }

    private static List<uint> PositionsOf(ContentNode node)
    {
        var positions = new List<uint>();
        for (; node.Parent is { } parent; node = parent)
            positions.Add(node.Position);
        positions.Add(1);
        positions.Reverse();
        return positions;
    }

    private static uint[] Read(Element identifier)
    {
        var value = identifier.Value;
        var isBigEndian = ElementText.IsBigEndian(identifier.Container, identifier.VR);
        var positions = new uint[value.Length / sizeof(uint)];
        for (var i = 0; i < positions.Length; i++)
        {
            var bytes = value.Slice(i * sizeof(uint), sizeof(uint));
            positions[i] = isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        }

        return positions;
    }

    private static void Write(Element identifier, List<uint> positions)
    {
        if (Read(identifier).AsSpan().SequenceEqual(positions.ToArray()))
            return;
        var bytes = new byte[positions.Count * sizeof(uint)];
        for (var i = 0; i < positions.Count; i++)
        {
            var target = bytes.AsSpan(i * sizeof(uint));
            if (ElementText.IsBigEndian(identifier.Container, identifier.VR))
                BinaryPrimitives.WriteUInt32BigEndian(target, positions[i]);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(target, positions[i]);
        }

        identifier.SetValue(identifier.VR, bytes);
    }
}
