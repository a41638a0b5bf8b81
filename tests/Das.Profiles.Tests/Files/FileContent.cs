using System.Buffers.Binary;
using System.Text;
using Das.Profiles.Tests.Facts;

namespace Das.Profiles.Tests.Files;

/// <summary>A file in Explicit VR Little Endian as it is read: strictly, so that a file that is built wrongly is an error.</summary>
internal sealed class FileContent
{
    private const uint Undefined = 0xFFFFFFFF;
    private const uint ItemTag = 0xFFFEE000;
    private const uint ItemEnd = 0xFFFEE00D;
    private const uint SequenceEnd = 0xFFFEE0DD;

    private readonly byte[] _bytes;
    private int _at;

    private FileContent(byte[] bytes)
    {
        _bytes = bytes;
        Expect(bytes.AsSpan(128, 4).SequenceEqual("DICM"u8), "no DICM");
        _at = 132;
        var length = ReadElement(isImplicit: false);
        Expect(length.Tag == 0x00020000, "no group length");
        Meta = ReadElements(_at + BitConverter.ToInt32(length.Value), isImplicit: false, isItem: false);
        DataSet = ReadElements(bytes.Length, isImplicit: false, isItem: false);
    }

    /// <summary>Group 0002 without its length.</summary>
    public IReadOnlyList<Node> Meta { get; }

    public IReadOnlyList<Node> DataSet { get; }

    /// <exception cref="InvalidDataException">The file is not built as PS3.5 says.</exception>
    public static FileContent Read(byte[] bytes) => new(bytes);

    private List<Node> ReadElements(int end, bool isImplicit, bool isItem)
    {
        var nodes = new List<Node>();
        while (_at < end)
        {
            if (isItem && PeekTag() == ItemEnd)
            {
                _at += 8;
                return nodes;
            }

            var node = ReadElement(isImplicit);
            Expect(nodes.Count == 0 || nodes[^1].Tag < node.Tag, $"{node.Tag:X8} is out of order");
            nodes.Add(node);
        }

        Expect(_at == end, "a length goes too far");
        return nodes;
    }

    private Node ReadElement(bool isImplicit)
    {
        var tag = ReadTag();
        var vr = AttributeFacts.VrOf(tag) ?? "UN";
        uint length;
        if (isImplicit)
            length = ReadUInt32();
        else
        {
            vr = string.Intern(Encoding.ASCII.GetString(_bytes, _at, 2));
            _at += FileBytes.IsLong(vr) ? 4 : 2;
            length = FileBytes.IsLong(vr) ? ReadUInt32() : BinaryPrimitives.ReadUInt16LittleEndian(Take(2));
        }

        // A private sequence in Implicit VR has no VR; no made value begins as an item does.
        var isHidden = vr == "UN" && (length == Undefined || (length >= 8 && PeekTag() == ItemTag));
        if (vr == "SQ" || isHidden)
            return new Node { Tag = tag, Vr = "SQ", Items = ReadItems(length, isImplicit || isHidden) };
        Expect(length % 2 == 0, $"{tag:X8} has an odd length");
        return new Node { Tag = tag, Vr = vr, Value = Take(checked((int)length)).ToArray() };
    }

    private List<IReadOnlyList<Node>> ReadItems(uint length, bool isImplicit)
    {
        var items = new List<IReadOnlyList<Node>>();
        var end = length == Undefined ? _bytes.Length : _at + (int)length;
        while (_at < end)
        {
            var tag = ReadTag();
            var itemLength = ReadUInt32();
            if (tag == SequenceEnd)
            {
                Expect(length == Undefined, "a sequence of defined length is closed");
                return items;
            }

            Expect(tag == ItemTag, "no item in a sequence");
            items.Add(ReadElements(itemLength == Undefined ? _bytes.Length : _at + (int)itemLength, isImplicit, itemLength == Undefined));
        }

        Expect(length != Undefined && _at == end, "a sequence is not closed, or ends elsewhere");
        return items;
    }

    private uint PeekTag() => (uint)(BitConverter.ToUInt16(_bytes, _at) << 16 | BitConverter.ToUInt16(_bytes, _at + 2));

    private uint ReadTag()
    {
        Expect(_at + 8 <= _bytes.Length, "the file ends in an element");
        var tag = PeekTag();
        _at += 4;
        return tag;
    }

    private uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    private ReadOnlySpan<byte> Take(int count)
    {
        Expect(count >= 0 && count <= _bytes.Length - _at, "the file ends in a value");
        _at += count;
        return _bytes.AsSpan(_at - count, count);
    }

    private void Expect(bool condition, string error)
    {
        if (!condition)
            throw new InvalidDataException($"{error}, at byte {_at}");
    }
}
