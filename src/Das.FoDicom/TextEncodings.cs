using System.Text;
using Das.Dicom.Elements;
using Das.Standard;
using FellowOakDicom;

namespace Das.FoDicom;

/// <summary>What Specific Character Set (0008,0005) means to fo-dicom: it writes the text of a data set so.</summary>
internal static class TextEncodings
{
    /// <summary>The encodings of a data set, or those of what it lies in.</summary>
    public static Encoding[]? Of(DicomDataset dataSet, Encoding[]? inherited)
    {
        if (!dataSet.Contains(DicomTag.SpecificCharacterSet))
            return inherited;
        return dataSet.TryGetValues<string>(DicomTag.SpecificCharacterSet, out var terms) && terms.Length > 0
            ? DicomEncoding.GetEncodings(terms)
            : DicomEncoding.DefaultArray;
    }

    /// <summary>
    /// The same for a data set as a script has left it. None where (0008,0005) is empty: fo-dicom then keeps the bytes of text that has none, and cannot write
    /// any other.
    /// </summary>
    public static Encoding[]? Of(DataSet dataSet, Encoding[]? inherited)
    {
        if (!dataSet.TryFind(Tags.SpecificCharacterSet, out var element))
            return inherited;
        var terms = Encoding.ASCII.GetString(element.Value).TrimEnd(' ', '\0');
        return terms.Length == 0 ? [] : DicomEncoding.GetEncodings(terms.Split('\\'));
    }
}
