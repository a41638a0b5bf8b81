using System.Runtime.CompilerServices;
using System.Text;
using Das.Dicom.Elements;
using Das.Engine.Dates;
using Das.Engine.Paths;
using Das.Engine.Profiles.Documents;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>What the codes do to one element (PS3.15 Table E.1-1a).</content>
internal sealed partial class ProfileRun
{
    private void Act(Element element, ActionCode code, PathTransition? retained)
    {
        switch (code)
        {
            case ActionCode.K or ActionCode.C or ActionCode.U when IsUnreadableSequence(element):
                Act(element, Decide(ActionCode.X, element.Tag), retained);
                break;
            case ActionCode.K when !IsWhatItsVRSays(element):
                ActAsBasic(element, retained);
                break;
            case ActionCode.K:
                VisitItems(element, retained);
                break;
            case ActionCode.C:
                Clean(element, retained);
                break;
            case ActionCode.U when !element.IsSequence:
                ReplaceUids(element);
                break;
            case ActionCode.U:
                VisitItems(element, retained); // X/Z/U*: the instance UIDs in it have rows of their own.
                break;
            case var _ when KeepsRetained(element, retained):
                break;
            case ActionCode.X:
                element.Remove();
                break;
            case ActionCode.Z:
                Empty(element);
                break;
            default:
                ReplaceByDummy(element, _profile.RuleOf(element.Tag));
                break;
        }
    }

    private void RemoveUnlessRetained(Element element, PathTransition? retained)
    {
        if (!KeepsRetained(element, retained))
            element.Remove();
    }

    /// <summary>Of a sequence that is to go, leaves only what <c>retainTags</c> protects in it.</summary>
    /// <returns>Whether anything is left.</returns>
    private bool KeepsRetained(Element element, PathTransition? retained)
    {
        if (retained is null || !EditSession.KeepInside(element, retained))
            return false;
        ReportProtected(element);
        return true;
    }

    /// <summary>Tells of what the profile would have changed. Retain Safe Private leaves it to the de-identifier to know what is safe.</summary>
    private void ReportProtected(Element element)
    {
        if (element.Tag.IsPrivate && _profile.Selection.Has(ProfileOption.RetainSafePrivate))
            return;
        if (element.IsSequence || _profile.Actions.ActionFor(element.Tag) is not (null or ActionCode.K))
        {
            _isProtected = true;
            Report(ReviewReason.ProtectedByScript, element.Tag);
        }
    }

    private void Empty(Element element)
    {
        if (!IsMeantAsSequence(element, _profile.RuleOf(element.Tag)))
        {
            element.SetValue(VRFor(element), []);
        }
        else if (!element.IsSequence)
        {
            element.Container.AddSequence(element.Tag);
        }
        else
        {
            foreach (var item in element.Items)
                element.RemoveItem(item);
        }
    }

    /// <summary>Every value of a UID becomes another one under the key of the run; what DICOM registers stays.</summary>
    private void ReplaceUids(Element element)
    {
        if (element.Length == 0)
            return;
        if (_session.TryReplaceUid(element))
            return;
        if (TryReadText(element, out var text))
            Write(element, string.Join('\\', text.Split('\\').Select(_session.ReplaceOnce)));
        else
            element.Remove();
    }

    private void ReplaceByDummy(Element element, ElementRule rule)
    {
        if (rule.Tag == Tags.EncapsulatedDocument)
            EncapsulatedDocument.Replace(element.Container);
        else if (IsMeantAsSequence(element, rule))
            ReplaceContents(element);
        else if (ValueVRFor(element) == VR.UI)
            ReplaceUid(element);
        else
            element.SetValue(VRFor(element), DummyFor(element, rule));
    }

    /// <summary>A UID where a value must be: an empty one gets one that depends on nothing but its place.</summary>
    private void ReplaceUid(Element element)
    {
        if (Padding.TrimEnd(element.Value).IsEmpty)
            element.SetValue(VRFor(element), Encoding.ASCII.GetBytes(_session.ReplaceOnce(element.Tag.ToString())));
        else
            ReplaceUids(element);
    }

    private static byte[] DummyFor(Element element, ElementRule rule)
    {
        // No dummy is as long as what stays in the file.
        var input = element.IsLarge || element.IsSequence || element.IsEncapsulated ? default : element.Value;
        return rule.DummyFor(ValueVRFor(element), input, ElementText.IsBigEndian(element.Container, VRFor(element)));
    }

    /// <summary>
    /// D on a sequence: all that is in it is replaced likewise. Its items and their elements stay, so that the object stays as valid as it was;
    /// values become dummies, UIDs new ones, and words that the Standard enumerates stay. A sequence without items gets one that the IOD demands.
    /// </summary>
    private void ReplaceContents(Element sequence)
    {
        if (!sequence.IsSequence)
            sequence = sequence.Container.AddSequence(sequence.Tag);
        if (sequence.Items.Count == 0)
        {
            FillRequired(sequence);
            return;
        }

        foreach (var item in sequence.Items)
            ReplaceAll(item);
    }

    private void ReplaceAll(DataSet item)
    {
        foreach (var element in item)
        {
            var tag = element.Tag;
            if (tag == Tags.SpecificCharacterSet)
                continue;
            if (tag.IsPrivate || _profile.RuleOf(tag) is not { IsForeign: false } rule)
                element.Remove();
            else if (rule.TextDummy is { } dummy && element.TryGetPlain(rule.VR, out var text))
                ReplaceNestedText(element, rule, text, dummy);
            else if (IsMeantAsSequence(element, rule))
                ReplaceNested(element);
            else if (element.IsSequence || element.Length > 0)
                ReplaceNestedValue(element, rule);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReplaceNested(Element sequence)
    {
        if (!sequence.IsSequence)
        {
            sequence.Remove();
            return;
        }

        foreach (var item in sequence.Items)
            ReplaceAll(item);
    }

    /// <summary>What <see cref="ReplaceNestedValue"/> does, to a text as the Standard has it: nearly all values are that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReplaceNestedText(Element element, ElementRule rule, ReadOnlySpan<byte> text, TextDummy dummy)
    {
        if (text.Length > 0 && rule.Terms?.Keep(rule.VR, text) != true)
            element.SetValue(rule.VR, dummy.Replacing(text));
    }

    private void ReplaceNestedValue(Element element, ElementRule rule)
    {
        // A UID that stays wherever else it occurs stays here too: the object must not refer to what does not exist.
        var isKept = element.IsSequence || element.IsLarge ? false
            : ElementText.VROf(element) is var vr && vr == VR.UI ? rule.Code == ActionCode.K
            : rule.Terms?.Keep(vr, element.Value) == true;
        if (!isKept)
            ReplaceByDummy(element, rule);
    }

    private void FillRequired(Element sequence)
    {
        var item = sequence.AppendItem();
        if (_iod is { } iod)
            RequiredItem.Fill(item, iod, [.. _path, sequence.Tag], _session.ReplaceOnce);
    }

    /// <summary>Whether the Standard says that it is a sequence, or else the file does.</summary>
    private static bool IsMeantAsSequence(Element element, ElementRule rule) => rule.VR == VR.None ? element.IsSequence : rule.VR == VR.SQ;

    /// <summary>A sequence that the file does not write as one: nobody can look into its bytes, and a name can stand there.</summary>
    private bool IsUnreadableSequence(Element element) =>
        !element.IsSequence && element.Length > 0 && _profile.RuleOf(element.Tag).VR == VR.SQ;

    /// <summary>What is kept as a date, a time or a UID must be one: a name that stands in its place is not what the option is about.</summary>
    private static bool IsWhatItsVRSays(Element element)
    {
        var vr = ElementText.VROf(element);
        return vr is not (VR.DA or VR.TM or VR.DT or VR.UI) || element.Length == 0
            || (TryReadText(element, out var text) && Array.TrueForAll(text.Split('\\'), value => value.Length == 0 || IsValueOf(vr, value)));
    }

    private static bool IsValueOf(VR vr, string value) =>
        vr == VR.UI ? !value.AsSpan().ContainsAnyExcept("0123456789.") : DayShift.Apply(value, vr, 0) is not null;

    /// <summary>The VR to write: the file's, unless it is that of a sequence and the Standard's is not.</summary>
    private static VR VRFor(Element element) =>
        element.IsSequence || element.VR is VR.SQ or VR.None ? DataDictionary.GetVR(element.Tag) : element.VR;

    /// <summary>The VR that the value to write must fit: the Standard's where UN is written.</summary>
    private static VR ValueVRFor(Element element) => VRFor(element) is var vr && vr == VR.UN ? ElementText.VROf(element) : vr;

    private static bool TryReadText(Element element, out string text)
    {
        text = "";
        if (element.IsSequence || element.IsEncapsulated || !ElementText.TryRead(element, out var read))
            return false;
        text = read;
        return true;
    }

    /// <summary>Writes a text if it is not the one that is there: what is equal keeps its bytes.</summary>
    private static void Write(Element element, string text)
    {
        if (!TryReadText(element, out var old) || old != text)
            ElementText.Write(element, text);
    }
}
