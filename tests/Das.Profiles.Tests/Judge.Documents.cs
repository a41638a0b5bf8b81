using System.Buffers.Binary;
using Das.Profiles.Tests.Files;

namespace Das.Profiles.Tests;

/// <content>What describes a document that was replaced, and says no longer what it should if it stays.</content>
internal sealed partial class Judge
{
    private const uint Document = 0x00420011;
    private const uint Hl7Identifier = 0x0040E001;
    private const uint MimeType = 0x00420012;
    private const uint MimeTypes = 0x00420014;
    private const uint DocumentLength = 0x00420015;

    /// <summary>Document Title, HL7 Instance Identifier, MIME types and length of an Encapsulated Document beside them.</summary>
    private static bool DescribesDocument(Node node, IReadOnlyList<Node> dataSet) =>
        node.Tag is 0x00420010 or Hl7Identifier or MimeTypes or DocumentLength && dataSet.Any(other => other.Tag == Document);

    /// <summary>What a document in its own right must have beside it, and got with the one that replaces it.</summary>
    private bool MayBeAdded(Node found, IReadOnlyList<Node> dataSet) =>
        (found.Tag == MimeType || (found.Tag == Hl7Identifier && _file.Iod == "encapsulated-cda")) && dataSet.Any(node => node.Tag == Document);

    private void JudgeDescription(Node node, Node? found, IReadOnlyList<Node> output)
    {
        if (node.Tag != DocumentLength)
            JudgeFate(node, found, node.Tag == MimeTypes && found is null ? Fate.Absent : Fate.Replaced);
        else if (found is null || output.FirstOrDefault(other => other.Tag == Document) is not { } document ||
            document.Value.Length - BinaryPrimitives.ReadUInt32LittleEndian(found.Value) is not (0 or 1))
            Report(node.Tag, "the length of the document", "another");
    }
}
