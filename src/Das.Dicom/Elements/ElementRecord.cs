using System.Runtime.InteropServices;
using Das.Standard;

namespace Das.Dicom.Elements;

/// <summary>
/// One node of an <see cref="ElementTree"/>: an element, an item, or the root of a data set. Records lie in document order in pooled arrays
/// and know each other by index, so that a file of any size costs no allocation for each element.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct ElementRecord
{
    /// <summary>Index that stands for "none".</summary>
    public const int None = -1;

    public Tag Tag;

    /// <summary>The VR in the file, or the dictionary's where the file has none.</summary>
    public VR VR;

    public RecordFlags Flags;

    /// <summary>The last step of the tree that changed the element; see <see cref="ElementTree.TakeEdits"/>.</summary>
    public ushort Step;

    /// <summary>How the elements directly in this item or root are encoded; for an element, as its container.</summary>
    public ElementEncoding Encoding;

    /// <summary>The item or root of an element, the sequence of an item.</summary>
    public int Parent;

    public int Next;
    public int FirstChild;

    /// <summary>Where the header begins in the source buffer; <see cref="None"/> for an element that was not in the file.</summary>
    public int Start;

    /// <summary>
    /// Where the value begins: in the edit buffer if <see cref="RecordFlags.NewValue"/>, else in the source buffer. Of a large value, which of the
    /// tree's large values it is.
    /// </summary>
    public int ValueStart;

    /// <summary>Where the element ends in the source buffer, delimiters included. A large value takes no room there.</summary>
    public int End;

    /// <summary>Bytes of the value, unless it is large; of an encapsulated one, all its items and the delimiter.</summary>
    public uint ValueLength;

    public readonly bool Has(RecordFlags flags) => (Flags & flags) != 0;
}

[Flags]
internal enum RecordFlags : ushort
{
    None = 0,

    /// <summary>Taken out; the record stays so that indices do.</summary>
    Removed = 1,

    /// <summary>It or something inside is not as in the file.</summary>
    Changed = 2,

    /// <summary>The value is in the edit buffer.</summary>
    NewValue = 4,

    /// <summary>The value has stayed in the file.</summary>
    Large = 8,

    /// <summary>Undefined length in the file; written so again.</summary>
    UndefinedLength = 16,

    /// <summary>Has items; its VR in the file may be UN.</summary>
    Sequence = 32,

    /// <summary>A value of fragments (PS3.5 A.4).</summary>
    Encapsulated = 64,

    /// <summary>A large value lies somewhere inside.</summary>
    HoldsLarge = 128,
}
