using System.Buffers.Binary;
using System.Text;

namespace Das.Profiles.Tests.Files;

/// <summary>Writes files in Explicit VR Little Endian, PS3.10 section 7 and PS3.5 section 7.</summary>
internal static class FileBytes
{
    private const uint Undefined = 0xFFFFFFFF;
    private const uint ItemTag = 0xFFFEE000;
    private const uint ItemEnd = 0xFFFEE00D;
    private const uint SequenceEnd = 0xFFFEE0DD;

    /// <summary>A file with a preamble that is not blank.</summary>
    public static byte[] Write(IReadOnlyList<Node> meta, IReadOnlyList<Node> dataSet)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Enumerable.Repeat((byte)'P', 128).ToArray());
        writer.Write("DICM"u8);
        var group = Encode(meta, isImplicit: false);
        WriteElement(writer, new Node { Tag = 0x00020000, Vr = "UL", Value = BitConverter.GetBytes(group.Length) }, isImplicit: false);
        writer.Write(group);
        WriteElements(writer, dataSet, isImplicit: false);
        return stream.ToArray();
    }

    /// <summary>Whether the length of a VR takes four bytes (PS3.5 table 7.1-1).</summary>
    public static bool IsLong(string vr) => vr is "OB" or "OD" or "OF" or "OL" or "OV" or "OW" or "SQ" or "SV" or "UC" or "UN" or "UR" or "UT" or "UV";

    private static byte[] Encode(IReadOnlyList<Node> nodes, bool isImplicit)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WriteElements(writer, nodes, isImplicit);
        return stream.ToArray();
    }

    private static void WriteElements(BinaryWriter writer, IReadOnlyList<Node> nodes, bool isImplicit)
    {
        foreach (var node in nodes)
        {
            if (node.Items is null)
                WriteElement(writer, node, isImplicit);
            else
                WriteSequence(writer, node, isImplicit);
        }
    }

    private static void WriteElement(BinaryWriter writer, Node node, bool isImplicit)
    {
        var length = node.Value.Length + (node.Value.Length & 1);
        WriteHeader(writer, node.Tag, node.Vr, (uint)length, isImplicit);
        writer.Write(node.Value);
        if (length > node.Value.Length)
            writer.Write((byte)(node.Vr is "UI" or "OB" or "UN" ? 0 : ' '));
    }

    private static void WriteSequence(BinaryWriter writer, Node node, bool isImplicit)
    {
        var isHidden = node.Form is SequenceForm.HiddenDefined or SequenceForm.HiddenUndefined;
        var isUndefined = node.Form is SequenceForm.Undefined or SequenceForm.HiddenUndefined;
        using var stream = new MemoryStream();
        using var items = new BinaryWriter(stream);
        foreach (var item in node.Items!)
        {
            var bytes = Encode(item, isImplicit || isHidden);
            WriteTag(items, ItemTag);
            items.Write(isUndefined ? Undefined : (uint)bytes.Length);
            items.Write(bytes);
            if (isUndefined)
                WriteEnd(items, ItemEnd);
        }

        if (isUndefined)
            WriteEnd(items, SequenceEnd);
        WriteHeader(writer, node.Tag, isHidden ? "UN" : "SQ", isUndefined ? Undefined : (uint)stream.Length, isImplicit);
        writer.Write(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteEnd(BinaryWriter writer, uint tag)
    {
        WriteTag(writer, tag);
        writer.Write(0);
    }

    private static void WriteHeader(BinaryWriter writer, uint tag, string vr, uint length, bool isImplicit)
    {
        WriteTag(writer, tag);
        if (isImplicit)
        {
            writer.Write(length);
            return;
        }

        writer.Write(Encoding.ASCII.GetBytes(vr));
        if (IsLong(vr))
        {
            writer.Write((ushort)0);
            writer.Write(length);
        }
        else
            writer.Write(checked((ushort)length));
    }

    private static void WriteTag(BinaryWriter writer, uint tag) => writer.Write(BinaryPrimitives.ReadUInt32LittleEndian([(byte)(tag >> 16), (byte)(tag >> 24), (byte)tag, (byte)(tag >> 8)]));
}
