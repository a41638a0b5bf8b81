using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>Items that hold one code: the Code Sequence Macro (PS3.3 section 8.8).</summary>
internal static class CodeItem
{
    /// <summary>Whether an item holds a code, or the meaning of one: that is a free text where no code stands beside it.</summary>
    public static bool Is(DataSet item) =>
        item.TryFind(Tags.CodeValue, out _) || item.TryFind(Tags.LongCodeValue, out _) || item.TryFind(Tags.URNCodeValue, out _)
        || item.TryFind(Tags.CodeMeaning, out _);

    /// <summary>Whether the code is one of a scheme that PS3.16 section 8 lists: known to everybody, and so says nothing about a person.</summary>
    public static bool IsOfStandardScheme(DataSet item) =>
        item.TryFind(Tags.CodingSchemeDesignator, out var scheme) && !scheme.IsSequence && CodingSchemes.IsStandard(scheme.Value);
}
