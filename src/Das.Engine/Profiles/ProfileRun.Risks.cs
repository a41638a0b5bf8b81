using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>What no rule of the profile reaches, and a person should look at (PS3.15 E.1.1, E.3.1).</content>
internal sealed partial class ProfileRun
{
    // SOP classes in whose pixels text is usual: screenshots and scanned paper, ultrasound, endoscopy and other photographs.
    private static readonly string[] _burnedInKeywords = ["SecondaryCapture", "Ultrasound", "Endoscopic", "Photographic", "VideoMicroscopic"];

    private void FindRisks()
    {
        if (_iod is null)
            Report(ReviewReason.UnknownSopClass, Tags.SOPClassUID);
        if (_file.DataSet.TryFind(Tags.PixelData, out _) && MayShowText())
            Report(ReviewReason.BurnedInRisk, Tags.PixelData);
    }

    private bool MayShowText()
    {
        if (_file.DataSet.TryFind(Tags.BurnedInAnnotation, out var element) && !element.IsSequence)
        {
            var value = element.Value.TrimEnd("\0 "u8);
            if (value.SequenceEqual("NO"u8))
                return false;
            if (value.SequenceEqual("YES"u8))
                return true;
        }

        return UidRegistry.TryGet(SopClass(), out var sopClass)
            && Array.Exists(_burnedInKeywords, word => sopClass.Keyword.Contains(word, StringComparison.Ordinal));
    }

    private void FindDocument()
    {
        if (_file.DataSet.TryFind(Tags.EncapsulatedDocument, out var document) && !document.IsNew)
            Report(ReviewReason.DocumentKept, Tags.EncapsulatedDocument);
    }
}
