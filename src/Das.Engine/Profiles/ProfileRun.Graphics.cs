using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Profiles.Decisions;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>Overlays and curves.</content>
internal sealed partial class ProfileRun
{
    private const ushort OverlayData = 0x3000;

    private readonly Dictionary<(DataSet DataSet, ushort Group), bool> _keptOverlays = [];

    /// <summary>
    /// Curves go. An overlay goes as a whole: without its data the rest of its group is no valid overlay, and its label can name a person. With Clean
    /// Graphics it stays where a decision says that its data may, without its texts.
    /// </summary>
    private void CleanGraphics(Element element, PathTransition? retained)
    {
        var overlay = (element.Container, element.Tag.Group);
        if (!_keptOverlays.TryGetValue(overlay, out var isKept))
            _keptOverlays.Add(overlay, isKept = (element.Tag.Group & 0xFF00) == 0x6000 && KeepsOverlay(element.Container, element.Tag.Group));
        if (!isKept || element.IsSequence || IsFreeText(element))
            RemoveUnlessRetained(element, retained);
    }

    /// <summary>Descriptions, labels and comments, retired ones too (PS3.3 C.9.2, PS3.6), and what the file writes as such a text.</summary>
    private static bool IsFreeText(Element element) =>
        Array.Exists([element.VR, DataDictionary.GetVR(element.Tag)], vr => vr.IsText() && vr is not (VR.CS or VR.IS or VR.DS));

    private bool KeepsOverlay(DataSet dataSet, ushort group)
    {
        if (!_profile.Selection.Has(ProfileOption.CleanGraphics) || !dataSet.TryFind(new Tag(group, OverlayData), out var data))
            return false;
        if (_settings.Decisions is { } decisions && decisions.TryDecide(data.Tag, "", out var decision))
            return decision.Kind == DecisionKind.Keep;
        Report(ReviewReason.NoDecision, data.Tag);
        return false;
    }
}
