namespace Das.Engine.Profiles.Private;

/// <summary>Private elements that a user vouches for. Safe for use by several threads at once.</summary>
public sealed class SafePrivateList
{
    private readonly HashSet<(ushort Group, byte Element, string Creator)> _elements = [];

    /// <summary>Whether an element is on the list.</summary>
    /// <param name="group">The group number.</param>
    /// <param name="element">The element number inside the block: the ee of (gggg,bbee).</param>
    /// <param name="creator">The private creator, without padding; case matters.</param>
    internal bool Contains(ushort group, byte element, string creator) => _elements.Contains((group, element, creator));
}
