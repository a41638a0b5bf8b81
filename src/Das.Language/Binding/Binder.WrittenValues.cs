using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Binding;

/// <content>Checks of constants that are written to elements.</content>
internal sealed partial class Binder
{
    private bool _characterSetIsWritten;

    /// <summary>
    /// Whether a constant can be written to the target with the VR that the data dictionary gives it; reports if not. A text that is no legal
    /// value of a text VR can be written, as in DicomEdit 6, and is only warned of.
    /// </summary>
    private bool CheckFitsVR(BoundText value, TagPath target)
    {
        var text = value.Value;
        if (text.Length == 0 || !TryGetEntry(target.Steps[target.Steps.Count - 1], out var entry) || entry.AllowedVRs.IsEmpty)
            return true;

        var (vr, fault) = Judge(entry, text);
        if (fault != ValueFault.None && !vr.IsText())
        {
            _diagnostics.Report(DiagnosticDescriptors.NotNumeric, value.Span, text, Describe(entry), vr);
            return false;
        }

        if (fault != ValueFault.None)
            ReportFault(value, entry, vr, fault);
        else if (vr.UsesSpecificCharacterSet() && !_characterSetIsWritten && text.Any(character => character > 0x7F))
            _diagnostics.Report(DiagnosticDescriptors.BeyondAscii, value.Span);

        var count = ValueRules.CountValues(vr, text.AsSpan());
        if (!entry.AllowsCount(count))
            _diagnostics.Report(DiagnosticDescriptors.WrongValueCount, value.Span, count == 1 ? "One value" : count + " values", Describe(entry), entry.VM);
        return true;
    }

    /// <summary>The first VR of an element that a text is legal for, else its first VR and what is wrong.</summary>
    private static (VR VR, ValueFault Fault) Judge(DictionaryEntry entry, string text)
    {
        foreach (var vr in entry.AllowedVRs)
        {
            if (ValueRules.CheckAll(vr, text.AsSpan()) == ValueFault.None)
                return (vr, ValueFault.None);
        }

        return (entry.VR, ValueRules.CheckAll(entry.VR, text.AsSpan()));
    }

    private void ReportFault(BoundText value, DictionaryEntry entry, VR vr, ValueFault fault)
    {
        switch (fault)
        {
            case ValueFault.TooLong:
                var unit = vr == VR.PN ? " in each component group" : "";
                _diagnostics.Report(DiagnosticDescriptors.ValueTooLong, value.Span, Describe(entry), vr, vr.MaxLength(), unit);
                break;
            case ValueFault.Character:
                _diagnostics.Report(DiagnosticDescriptors.CharacterNotAllowed, value.Span, Describe(entry), vr, Repertoire(vr));
                break;
            default:
                _diagnostics.Report(DiagnosticDescriptors.WrongForm, value.Span, value.Value, Form(vr), Describe(entry), vr);
                break;
        }
    }

    private static string Repertoire(VR vr) => vr switch
    {
        VR.CS => "upper-case letters, digits, spaces and underscores",
        VR.AE => "printable ASCII characters",
        VR.UR => "the characters of a URI",
        VR.LT or VR.ST or VR.UT => "no control characters but tab, line feed, form feed and carriage return",
        _ => "no control characters",
    };

    /// <summary>The form of a VR (PS3.5 table 6.2-1) in words.</summary>
    private static string Form(VR vr) => vr switch
    {
        VR.DA => "a date, YYYYMMDD",
        VR.TM => "a time, HHMMSS.FFFFFF or the beginning of it",
        VR.DT => "a date with time, YYYYMMDDHHMMSS.FFFFFF+ZZZZ or the beginning of it",
        VR.AS => "an age: three digits and D, W, M or Y",
        VR.DS => "a decimal number",
        VR.IS => "a whole number of 32 bits",
        VR.UI => "a UID: numbers without leading zeros, separated by dots",
        VR.PN => "a name: up to three groups separated by =, each of up to five components separated by ^",
        _ => "a URI",
    };

    /// <summary>Warns of a new Specific Character Set: the bytes of text elements stay what they are.</summary>
    private void CheckCharacterSet(TagPath target, TextSpan span)
    {
        if (!IsCharacterSet(target))
            return;
        _characterSetIsWritten = true;
        _diagnostics.Report(DiagnosticDescriptors.CharacterSetNotConverted, span);
    }

    private void CheckEmptied(IReadOnlyList<BoundExpression> paths)
    {
        foreach (var path in paths.OfType<BoundPath>().Where(path => IsCharacterSet(path.Path)))
            _diagnostics.Report(DiagnosticDescriptors.CharacterSetNotConverted, path.Span);
    }

    /// <summary>Reports paths to elements that no dummy fits.</summary>
    private bool CheckHaveDummy(IReadOnlyList<BoundExpression> paths)
    {
        var isRight = true;
        foreach (var path in paths.OfType<BoundPath>())
        {
            if (!TryGetEntry(path.Path.Steps[path.Path.Steps.Count - 1], out var entry)
                || (entry.VR != VR.UI && entry.Tag != Tags.SpecificCharacterSet))
            {
                continue;
            }

            var (reason, hint) = entry.VR == VR.UI
                ? ("a UID stands for something", "replaceUIDs replaces UIDs")
                : ("the text of the file is read by it", null);
            _diagnostics.ReportWithHint(DiagnosticDescriptors.NoDummy, path.Span, hint, Describe(entry), reason);
            isRight = false;
        }

        return isRight;
    }

    private static bool IsCharacterSet(TagPath path) =>
        TryGetEntry(path.Steps[path.Steps.Count - 1], out var entry) && entry.Tag == Tags.SpecificCharacterSet;
}
