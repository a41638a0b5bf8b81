using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Profiles.Decisions;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>Overlays and curves.</content>
internal sealed partial class ProfileRun
{
    private const ushort OverlayData = 0x3000;

    // PS3.3 C.9.2: free text that Table E.1-1 is silent about.
    private static readonly ushort[] _overlayTexts = [0x0022, 0x1500, 0x4000];

    /// <summary>Whether an element belongs to an overlay or a curve: even groups 60xx and 50xx, also beyond the sixteen that are defined.</summary>
    private static bool IsGraphics(Tag tag) => (tag.Group & 0xFF00) is 0x6000 or 0x5000;

    /// <summary>
    /// Curves go. An overlay goes as a whole: without its data the rest of its group is no valid overlay, and its label can name a person. With Clean
    /// Graphics it stays where a decision says that its data may, without its texts.
    /// </summary>
    private void CleanGraphics(Element element, PathTransition? retained)
    {
        var isKept = (element.Tag.Group & 0xFF00) == 0x6000 && KeepsOverlay(element.Container, element.Tag.Group);
        if (!isKept || _overlayTexts.AsSpan().Contains(element.Tag.Element))
            RemoveUnlessRetained(element, retained);
    }

    private bool KeepsOverlay(DataSet dataSet, ushort group)
    {
        if (!_profile.Selection.Has(ProfileOption.CleanGraphics) || !dataSet.TryFind(new Tag(group, OverlayData), out var data))
            return false;
        if (_settings.Decisions is { } decisions && decisions.TryDecide(data.Tag, "", out var decision))
            return decision.Kind == DecisionKind.Keep;
        if (_undecidedOverlays.Add((dataSet, group)))
            Report(ReviewReason.NoDecision, data.Tag);
        return false;
    }

    private readonly HashSet<(DataSet DataSet, ushort Group)> _undecidedOverlays = [];
}
