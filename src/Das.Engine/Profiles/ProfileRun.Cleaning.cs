using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Profiles.Decisions;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>Code C: a value stays, or one that means the same takes its place, only where it is known to identify nobody.</content>
internal sealed partial class ProfileRun
{
    private void Clean(Element element, PathTransition? retained)
    {
        if (element.IsSequence)
            CleanSequence(element, retained);
        else if (!TryShift(element) && !TryDecide(element))
            ActAsBasic(element, retained);
    }

    private void CleanSequence(Element sequence, PathTransition? retained)
    {
        if (IsStructuredContent(sequence.Tag))
        {
            CleanStructuredContent(sequence, retained);
            return;
        }

        if (!HoldsLocalCode(sequence))
        {
            VisitItems(sequence, retained);
            return;
        }

        Report(ReviewReason.NoDecision, sequence.Tag);
        ActAsBasic(sequence, retained);
    }

    /// <summary>
    /// A code of the Standard, or of another public scheme, says nothing about a person; one of a hospital's own could. Those that stand for the same
    /// are in the item of a code.
    /// </summary>
    private static bool HoldsLocalCode(Element sequence)
    {
        foreach (var item in sequence.Items)
        {
            if (!CodeItem.Is(item))
                continue;
            if (!CodeItem.IsOfStandardScheme(item))
                return true;
            foreach (var nested in item)
            {
                if (HoldsLocalCode(nested))
                    return true;
            }
        }

        return false;
    }

    private static bool IsStructuredContent(Tag tag) =>
        tag == Tags.ContentSequence || tag == Tags.AcquisitionContextSequence || tag == Tags.SpecimenPreparationSequence
        || tag == Tags.WaveformAnnotationSequence;

    /// <summary>Carries out what a person has decided about the value.</summary>
    /// <returns>False if nobody has: then the Basic Profile's action is to be taken.</returns>
    private bool TryDecide(Element element)
    {
        if (element.Length == 0)
            return true; // Nothing to clean.
        var isText = TryReadText(element, out var text) && ElementText.VROf(element).IsText();
        if (_settings.Decisions is not { } decisions || !decisions.TryDecide(element.Tag, isText ? text : "", out var decision))
        {
            if (!isText || text.Length > 0)
                Report(ReviewReason.NoDecision, element.Tag);
            return false;
        }

        switch (decision.Kind)
        {
            case DecisionKind.Keep:
                break;
            case DecisionKind.Empty:
                Empty(element);
                break;
            case DecisionKind.Remove:
                element.Remove();
                break;
            default:
                ElementText.Write(element, decision.Replacement!);
                break;
        }

        return true;
    }

    private void ActAsBasic(Element element, PathTransition? retained)
    {
        if (_profile.RuleOf(element.Tag).BasicCode is { } code)
            Act(element, Decide(code, element.Tag), retained);
    }
}
