using System.Text;

namespace Das.Dicom.CharacterSets;

/// <summary>Encodings of the shared framework by code page, without registering them for the whole process.</summary>
internal static class CodePages
{
    /// <summary>The encoding; what it cannot decode becomes U+FFFD and what it cannot encode a question mark.</summary>
    public static Encoding Get(int codePage)
    {
        var encoding = (Encoding)(CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)).Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        encoding.EncoderFallback = new EncoderReplacementFallback("?");
        return encoding;
    }
}
