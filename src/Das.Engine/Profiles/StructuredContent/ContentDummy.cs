using Das.Dicom.Elements;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles.StructuredContent;

/// <summary>Values of content items that say nothing and fit the value type (PS3.3 table C.17.3-7).</summary>
internal static class ContentDummy
{
    private static ReadOnlySpan<byte> UnknownCode => "261665006"u8;

    /// <summary>Replaces a plain value by a dummy that is another one, or puts one there.</summary>
    /// <param name="item">The content item.</param>
    /// <param name="tag">The attribute that holds the value.</param>
    /// <param name="original">The value that the dummy must not be.</param>
    public static void SetValue(DataSet item, Tag tag, ReadOnlySpan<byte> original)
    {
        var known = DataDictionary.GetVR(tag);
        var vr = item.TryFind(tag, out var element) && element.VR is not (VR.UN or VR.SQ or VR.None) ? element.VR : known;
        item.Set(tag, vr, Dummy.For(vr, original));
    }

    /// <summary>
    /// Replaces the codes of a code sequence by one code: SNOMED CT "Unknown", or "Not applicable" in its place. Both are codes of PS3.16.
    /// </summary>
    public static void SetCode(DataSet item, Tag sequence)
    {
        var isUnknown = ContentItem.TryGetFirstItem(item, sequence, out var old) && old.TryFind(Tags.CodeValue, out var value)
            && value.Value.Trim(" \0"u8).SequenceEqual(UnknownCode);
        var code = item.AddSequence(sequence).AppendItem();
        code.Set(Tags.CodeValue, VR.SH, isUnknown ? "385432009"u8 : UnknownCode);
        code.Set(Tags.CodingSchemeDesignator, VR.SH, "SCT"u8);
        code.Set(Tags.CodeMeaning, VR.LO, isUnknown ? "Not applicable"u8 : "Unknown"u8);
    }

    /// <summary>Replaces a number and leaves its unit. It lies in Measured Value Sequence (0040,A300), or in the item itself (PS3.3 10.2).</summary>
    public static void SetNumber(DataSet item)
    {
        if (!item.TryFind(Tags.MeasuredValueSequence, out var measured))
        {
            SetNumberOf(item);
            return;
        }

        foreach (var value in measured.Items)
            SetNumberOf(value);
    }

    private static void SetNumberOf(DataSet item)
    {
        foreach (var tag in (ReadOnlySpan<Tag>)[Tags.FloatingPointValue, Tags.RationalNumeratorValue, Tags.RationalDenominatorValue])
        {
            if (item.TryFind(tag, out var element))
                element.Remove();
        }

        SetValue(item, Tags.NumericValue, item.TryFind(Tags.NumericValue, out var number) ? number.Value : default);
    }
}
