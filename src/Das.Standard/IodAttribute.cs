namespace Das.Standard;

/// <summary>A place where an IOD has an attribute.</summary>
public sealed class IodAttribute
{
    private readonly Tag[] _path;

    internal IodAttribute(Tag[] path, AttributeType type)
    {
        _path = path;
        Type = type;
    }

    /// <summary>The sequences from the outermost inwards, then the attribute.</summary>
    public ReadOnlySpan<Tag> Path => _path;

    /// <summary>The attribute itself.</summary>
    public Tag Tag => _path[_path.Length - 1];

    /// <summary>The strictest Type that it can have there.</summary>
    public AttributeType Type { get; }

    /// <summary>The path: <c>(0008,1115)/(0020,000E)</c>.</summary>
    public override string ToString() => string.Join("/", _path);
}
