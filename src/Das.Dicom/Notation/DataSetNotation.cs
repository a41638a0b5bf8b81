using System.Globalization;
using System.Text;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>
/// Data sets as text, for tests: <c>PatientName = Doe^Jane | ReferencedStudySequence[0]/ReferencedSOPInstanceUID = 1.2 | (0019,{ACME}01):IS = 5</c>.
/// </summary>
/// <remarks>
/// <para>An element stands in a line of its own, or behind <c>|</c>. It is named by its keyword or tag, in an item behind the sequence and the number of
/// the item, from 0; a private one by its creator, as in scripts, or by its full tag. <c>Sequence[0]</c> alone is an empty item,
/// <c>Sequence[]</c> a sequence without items. <c>//</c> behind a blank begins a comment.</para>
/// <para>Behind <c>:</c> stands the VR, if it is not the dictionary's (of private elements that of their creator's list, else LO).</para>
/// <para>The value ends with the line. In quotes it may have blanks at its ends, <c>|</c>, <c>//</c> and line ends; a quote in it is doubled. Several values
/// have <c>\</c> between them. Text is in the character set of the data set, numbers are decimal, a tag is eight hex digits, a UID may be the keyword of
/// a registered one, such as <c>MRImageStorage</c>. Other values are bytes in hex: <c>00 FF</c>, or <c>00 * 64</c>; <c>:hex</c> gives those of any VR, so that a value
/// can be wrong, and <c>:items</c> the fragments of encapsulated Pixel Data.</para>
/// </remarks>
public static class DataSetNotation
{
    /// <summary>Makes a file in memory; <see cref="DataSetBuilder"/> says more.</summary>
    /// <exception cref="NotationException">The text is malformed, or a value does not fit its VR or the character set.</exception>
    public static DicomFile Parse(string notation, TransferSyntax? transferSyntax = null) => new DataSetBuilder().With(notation).Build(transferSyntax);

    /// <summary>The value of an element, without padding, as <see cref="Write(DicomFile)"/> would write it but without quotes; null if it is not there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The element: <c>PatientName</c>, <c>(0010,0010)</c>, <c>ReferencedStudySequence[0]/ReferencedSOPInstanceUID</c>.</param>
    /// <exception cref="NotationException">The path is malformed.</exception>
    /// <exception cref="ArgumentException">The path leads to a sequence or an item, which have no value.</exception>
    public static string? TextAt(this DicomFile file, string path)
    {
        var place = NotationReader.ReadPath(path);
        if (place.Last.Item is not null)
            throw new ArgumentException($"{place} is an item and has no value", nameof(path));
        if (!place.TryFind(file, out var element))
            return null;
        return element.IsSequence
            ? throw new ArgumentException($"{place} is a sequence and has no value", nameof(path))
            : ValueText.Read(element, ValueText.VROf(element), out _);
    }

    /// <summary>Whether an element is there or, if the path ends with <c>[0]</c>, that item of a sequence.</summary>
    /// <exception cref="NotationException">The path is malformed.</exception>
    public static bool Has(this DicomFile file, string path)
    {
        var place = NotationReader.ReadPath(path);
        return place.Last.Item is >= 0 ? place.TryFindItem(file, out _) : place.TryFind(file, out _);
    }

    /// <summary>The whole data set, one element in a line; <see cref="Parse"/> makes the same one of it.</summary>
    /// <remarks>File meta information is left out, but for the transfer syntax where it is not Explicit VR Little Endian.</remarks>
    public static string Write(DicomFile file)
    {
        var lines = new StringBuilder();
        if (file.TransferSyntax != TransferSyntax.ExplicitVRLittleEndian)
            lines.Append(CultureInfo.InvariantCulture, $"TransferSyntaxUID = {file.TransferSyntax.Uid}\n");
        WriteElements(file.DataSet, "", lines);
        return lines.ToString();
    }

    /// <summary>What is not as a text says: <c>Assert.Empty(file.DifferencesFrom("PatientID = S-017 | PatientBirthDate absent"))</c>.</summary>
    /// <param name="file">What came out.</param>
    /// <param name="expected">What should have come out; see <see cref="ExpectedElements"/>.</param>
    /// <param name="isWhole">Whether there must be nothing else.</param>
    /// <exception cref="NotationException">The text is malformed.</exception>
    public static IReadOnlyList<ElementDifference> DifferencesFrom(this DicomFile file, string expected, bool isWhole = false) =>
        ExpectedElements.Parse(expected, isWhole).Compare(file);

    /// <summary>What is not as in another data set, VRs included; padding and how lengths are written do not count.</summary>
    public static IReadOnlyList<ElementDifference> DifferencesFrom(this DicomFile file, DicomFile expected)
    {
        var lines = new StringBuilder();
        WriteElements(expected.DataSet, "", lines, everyVR: true);
        return ExpectedElements.Parse(lines.ToString(), isWhole: true).Compare(file);
    }

    /// <summary>A sequence with all that is in it, every VR said.</summary>
    internal static string Write(Element sequence)
    {
        var lines = new StringBuilder();
        WriteItems(sequence, "", lines, everyVR: true);
        return lines.ToString();
    }

    /// <summary>The name of an element in its data set: its keyword, by its creator if that is the only one of its name, or its tag.</summary>
    internal static string NameOf(Element element)
    {
        if (!element.Tag.IsPrivate || !element.Container.TryFindPrivateCreator(element.Tag, out var block))
            return ElementStep.NameOf(element.Tag);
        var creator = Encoding.Latin1.GetString(block.Value).Trim(' ', '\0');
        var step = new ElementStep(new(element.Tag.Group, (ushort)(element.Tag.Element & 0xFF)), creator, null);
        return !creator.Contains('}') && step.TryFind(element.Container, out var found) && found.Tag == element.Tag ? step.ToString() : element.Tag.ToString();
    }

    /// <summary>A value as it is written: in quotes if it would otherwise be read as another one.</summary>
    internal static string Quote(string value)
    {
        var isPlain = value.Length > 0 && value[0] != '"' && value.Trim().Length == value.Length && value.IndexOfAny(['\n', '\r', '\t', '*']) < 0 &&
            !value.StartsWith("//", StringComparison.Ordinal) && !value.Contains(" //", StringComparison.Ordinal) && !$" {value} ".Contains(" | ", StringComparison.Ordinal);
        return isPlain ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void WriteElements(DataSet dataSet, string prefix, StringBuilder lines, bool everyVR = false)
    {
        foreach (var element in dataSet)
        {
            if (element.Tag.IsGroupLength)
                continue;
            var path = prefix + NameOf(element);
            if (element.IsSequence)
                WriteItems(element, path, lines, everyVR);
            else
                WriteValue(element, path, lines, everyVR);
        }
    }

    private static void WriteItems(Element sequence, string path, StringBuilder lines, bool everyVR)
    {
        var number = 0;
        foreach (var item in sequence.Items)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{number++}]");
            if (item.IsEmpty)
                lines.Append(place).Append('\n');
            WriteElements(item, place + "/", lines, everyVR);
        }

        if (number == 0)
            lines.Append(path).Append("[]\n");
    }

    private static void WriteValue(Element element, string path, StringBuilder lines, bool everyVR)
    {
        var vr = element.VR == VR.None ? VR.UN : element.VR;
        var value = ValueText.Read(element, vr, out var form);
        var creator = element.Container.TryFindPrivateCreator(element.Tag, out var block) ? Encoding.Latin1.GetString(block.Value).Trim(' ', '\0') : null;
        lines.Append(path);
        if (everyVR || vr != ValueText.DefaultVR(element.Tag, creator))
            lines.Append(':').Append(vr);
        if (form != NotedForm.Plain)
            lines.Append(form == NotedForm.Hex ? ":hex" : ":items");
        lines.Append(" = ").Append(Quote(value)).Append('\n');
    }
}
