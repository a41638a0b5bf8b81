using System.Globalization;
using System.Security.Cryptography;
using Das.Conformance.Tests.Judges;
using Das.Dicom;
using Das.Dicom.Elements;

namespace Das.Conformance.Tests;

/// <summary>What Das reads in a file, in the form of <see cref="PydicomReading"/>.</summary>
internal static class DasReading
{
    private const int DelimiterLength = 8;

    /// <summary>The elements at every level.</summary>
    public static List<RawElement> Elements(DicomFile file)
    {
        var result = new List<RawElement>();
        Add(file.DataSet, "", result);
        return result;
    }

    private static void Add(DataSet dataSet, string prefix, List<RawElement> result)
    {
        foreach (var element in dataSet)
        {
            var path = prefix + element.Tag.Value.ToString("X8", CultureInfo.InvariantCulture);
            if (!element.IsSequence)
            {
                var isImplicit = (dataSet.Encoding & ElementEncoding.ImplicitLittleEndian) != 0;

                // The delimiter of an encapsulated value is part of it for Das, and not for pydicom.
                var value = element.IsEncapsulated ? element.Value[..^DelimiterLength] : element.Value;
                result.Add(new(path, isImplicit ? "" : element.VR.ToString(), value.Length, Convert.ToHexStringLower(SHA256.HashData(value))));
                continue;
            }

            result.Add(new(path, "SQ", -1, element.Items.Count.ToString(CultureInfo.InvariantCulture)));
            var number = 0;
            foreach (var item in element.Items)
                Add(item, $"{path}[{number++}]/", result);
        }
    }
}
