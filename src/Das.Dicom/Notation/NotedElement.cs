using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>One entry of a text in <see cref="DataSetNotation"/>.</summary>
/// <param name="Path">The element or item.</param>
internal sealed record NotedElement(ElementPath Path)
{
    /// <summary>The VR that is written, or null.</summary>
    public VR? VR { get; init; }

    /// <summary>How the value is written.</summary>
    public NotedForm Form { get; init; }

    /// <summary>The value; null for an item, and where <see cref="Word"/> stands.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the value is in quotes.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>What stands in the place of <c>=</c> and a value, such as <c>absent</c>.</summary>
    public string? Word { get; init; }

    /// <summary>Line of the entry, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Column of the entry, from 1.</summary>
    public int Column { get; init; }

    /// <summary>An error at the entry.</summary>
    public NotationException Error(string reason) => new(Line, Column, reason);
}

/// <summary>How a value is written.</summary>
internal enum NotedForm
{
    /// <summary>As its VR has it: text, numbers, or bytes as hex digits.</summary>
    Plain,

    /// <summary><c>:hex</c>, the bytes, whatever the VR.</summary>
    Hex,

    /// <summary><c>:items</c>, the bytes of the fragments of an encapsulated value with their item headers.</summary>
    Items,
}
