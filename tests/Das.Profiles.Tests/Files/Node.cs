namespace Das.Profiles.Tests.Files;

/// <summary>An element of a file that a test makes or reads.</summary>
internal sealed class Node
{
    public required uint Tag { get; init; }

    public required string Vr { get; init; }

    /// <summary>The encoded value without its padding to an even length; empty for a sequence.</summary>
    public byte[] Value { get; init; } = [];

    /// <summary>The items of a sequence, each sorted by tag; null for what is no sequence.</summary>
    public IReadOnlyList<IReadOnlyList<Node>>? Items { get; init; }

    /// <summary>How a sequence is written.</summary>
    public SequenceForm Form { get; init; }

    /// <summary>What makes a made value different from all others of its file; 0 for a value that says nothing.</summary>
    public int Number { get; init; }

    /// <summary>The Type in the IOD of the file.</summary>
    public Facts.PlaceType Type { get; init; } = Facts.PlaceType.None;

    public bool IsPrivate => (Tag >> 16 & 1) == 1;
}
