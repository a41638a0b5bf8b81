using System.Text;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Standard;
using Das.Testing;

namespace Das.Vectors.Tests;

/// <summary>
/// Compares results with the data sets that vectors demand: the same elements, VRs and values but for padding. The value <c>*</c> stands for
/// any, <c>{a:1.2.}</c> for a UID that begins so: the same name always for the same one, and different names for different ones.
/// </summary>
internal sealed class DataSetComparison(bool isImplicit)
{
    private readonly Dictionary<string, string> _names = [];

    public void Verify(DicomFileBuilder expected, byte[] actual)
    {
        using var demanded = DicomFile.Read(expected.ToArray());
        using var written = DicomFile.Read(actual);
        Compare("", demanded.DataSet, written.DataSet);
        foreach (var element in demanded.FileMeta)
        {
            if (expected.Contains(element.Tag.Value))
                CompareOne("", element, [.. List(written.FileMeta).Where(e => e.Tag == element.Tag)]);
        }

        Assert.Equal(_names.Count, _names.Values.Distinct().Count());
    }

    private void Compare(string place, DataSet expected, DataSet actual)
    {
        Assert.Equal(List(expected).Select(element => place + element.Tag), List(actual).Select(element => place + element.Tag));
        foreach (var element in expected)
            CompareOne(place, element, [.. List(actual).Where(e => e.Tag == element.Tag)]);
    }

    private void CompareOne(string place, Element expected, List<Element> found)
    {
        place += expected.Tag.ToString();
        var actual = Assert.Single(found);
        Assert.Equal(place + expected.IsSequence, place + actual.IsSequence);
        if (expected.IsSequence)
        {
            var (items, written) = (ItemsOf(expected), ItemsOf(actual));
            Assert.Equal(items.Count, written.Count);
            for (var i = 0; i < items.Count; i++)
                Compare($"{place}[{i}]/", items[i], written[i]);
            return;
        }

        // A private element of which the vector does not say the VR has any.
        if (!isImplicit && (!expected.Tag.IsPrivate || expected.VR != VR.LO))
            Assert.Equal(place + expected.VR, place + actual.VR);
        CompareValues(place, TextOf(expected), TextOf(actual));
    }

    private void CompareValues(string place, string expected, string actual)
    {
        if (expected == "*")
            return;
        if (!expected.StartsWith('{'))
        {
            Assert.Equal(place + expected, place + actual);
            return;
        }

        var (name, prefix) = (expected[1..expected.IndexOf(':')], expected[(expected.IndexOf(':') + 1)..^1]);
        Assert.StartsWith(prefix, actual, StringComparison.Ordinal);
        Assert.Matches("^(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))+$", actual);
        Assert.InRange(actual.Length, prefix.Length + 1, 64);
        Assert.Equal(_names.TryAdd(name, actual) ? actual : _names[name], actual);
    }

    private static List<Element> List(DataSet dataSet)
    {
        var elements = new List<Element>();
        foreach (var element in dataSet)
            elements.Add(element);
        return elements;
    }

    private static List<DataSet> ItemsOf(Element sequence)
    {
        var items = new List<DataSet>();
        foreach (var item in sequence.Items)
            items.Add(item);
        return items;
    }

    /// <summary>Bytes one to one as characters, without padding.</summary>
    private static string TextOf(Element element) =>
        element.VR.IsText() || element.VR == VR.UN && element.Tag.IsPrivate
            ? Encoding.Latin1.GetString(element.Value).TrimEnd(' ', '\0')
            : Convert.ToHexString(element.Value);
}
