using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>What a data set says was done to it. It is added to what others have written there, once each (PS3.15 E.1.1, PS3.3 C.7.1.1).</summary>
internal static class MethodMarkers
{
    /// <summary>Adds a value to De-identification Method (0012,0063).</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="method">At most 64 characters of the default repertoire: the bytes of other values stay as they are, in whatever character set.</param>
    public static void AddText(DataSet dataSet, ReadOnlySpan<byte> method)
    {
        var before = dataSet.TryFind(Tags.DeidentificationMethod, out var element) && !element.IsEncapsulated ? element.Value.TrimEnd(" \0"u8) : default;
        if (before.IsEmpty)
            dataSet.Set(Tags.DeidentificationMethod, VR.LO, method);
        else if (before.IndexOf(method) < 0)
            element.SetValue(element.VR, [.. before, (byte)'\\', .. method]);
    }

    /// <summary>Adds an item to De-identification Method Code Sequence (0012,0064).</summary>
    public static void AddCode(DataSet dataSet, DeidentificationMethod method)
    {
        if (!dataSet.TryFind(Tags.DeidentificationMethodCodeSequence, out var sequence) || !sequence.IsSequence)
            sequence = dataSet.AddSequence(Tags.DeidentificationMethodCodeSequence);
        foreach (var code in sequence.Items)
        {
            if (Has(code, Tags.CodeValue, method.CodeValueBytes) && Has(code, Tags.CodingSchemeDesignator, method.CodingSchemeDesignatorBytes))
                return;
        }

        var item = sequence.AppendItem();
        item.Set(Tags.CodeValue, VR.SH, method.CodeValueBytes);
        item.Set(Tags.CodingSchemeDesignator, VR.SH, method.CodingSchemeDesignatorBytes);
        item.Set(Tags.CodeMeaning, VR.LO, method.CodeMeaningBytes);
    }

    private static bool Has(DataSet item, Tag tag, ReadOnlySpan<byte> text) =>
        item.TryFind(tag, out var element) && element.Value.Trim("\0 "u8).SequenceEqual(text);
}
