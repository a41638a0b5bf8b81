using Das.Dicom.CharacterSets;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>Compares one element of a file with what an entry of <see cref="ExpectedElements"/> says of it.</summary>
internal static class ExpectedValue
{
    private const int MaxCharacters = 200;

    /// <summary>What was expected and what was found; null if both agree.</summary>
    public static (string Expected, string Found)? Check(NotedElement entry, DicomFile file, DicomFile? source)
    {
        if (entry.Path.Last.Item is >= 0)
            return CheckItem(entry, file);
        var isThere = entry.Path.TryFind(file, out var element);
        switch (entry.Word)
        {
            case "absent":
                return isThere ? ("absent", Describe(element)) : null;
            case "present":
                return isThere ? null : ("present", "absent");
            case "kept" or "changed":
                return CheckAgainst(entry, isThere, element, source ?? throw new ArgumentNullException(nameof(source), $"'{entry.Word}' needs it"));
        }

        if (!isThere)
            return (Describe(entry), "absent");
        if (entry.Path.Last.Item is not null)
            return element.IsSequence && element.Items.Count == 0 ? null : ("a sequence without items", Describe(element));
        return Matches(entry, element) ? null : (Describe(entry), HasOtherVR(entry, element) ? $"{Describe(element)} in VR {element.VR}" : Describe(element));
    }

    /// <summary>An element as messages show it: the value, cut if it is long.</summary>
    public static string Describe(Element element)
    {
        if (element.IsSequence)
            return element.Items.Count switch { 0 => "a sequence without items", 1 => "a sequence of 1 item", var count => $"a sequence of {count} items" };
        var value = ValueText.Read(element, ValueText.VROf(element), out var form);
        return (form == NotedForm.Plain ? "" : "the bytes ") + Cut(DataSetNotation.Quote(value));
    }

    private static string Describe(NotedElement entry) =>
        entry.Value is null
            ? "a sequence without items"
            : (entry.Form == NotedForm.Plain ? "" : "the bytes ") + Cut(entry.IsQuoted ? DataSetNotation.Quote(entry.Value) : entry.Value.Length == 0 ? "\"\"" : entry.Value) + (entry.VR is { } vr ? $" in VR {vr}" : "");

    private static string Cut(string text) => text.Length <= MaxCharacters ? text : $"{text[..MaxCharacters]}... ({text.Length} characters)";

    private static (string Expected, string Found)? CheckItem(NotedElement entry, DicomFile file)
    {
        var isThere = entry.Path.TryFindItem(file, out _);
        if (isThere == (entry.Word != "absent"))
            return null;
        return isThere ? ("no such item", "an item") : ("an item", "no such item");
    }

    private static (string Expected, string Found)? CheckAgainst(NotedElement entry, bool isThere, Element element, DicomFile source)
    {
        if (!entry.Path.TryFind(source, out var original))
            return ($"{entry.Word}, as given", "absent from what was given");
        var wanted = entry.Word == "kept" ? $"kept, {Describe(original)}" : $"changed, another value than {Describe(original)}";
        if (!isThere)
            return (wanted, "absent");
        var isSame = Same(element, original);
        if (entry.Word == "kept")
            return isSame ? null : (wanted, Describe(element));
        var hasContent = element.IsSequence ? element.Items.Count > 0 : !element.Value.TrimEnd(" \0"u8).IsEmpty;
        return !isSame && hasContent ? null : (wanted, Describe(element));
    }

    private static bool Same(Element left, Element right)
    {
        if (left.IsSequence || right.IsSequence)
            return left.IsSequence && right.IsSequence && DataSetNotation.Write(left) == DataSetNotation.Write(right);
        return left.VR == right.VR && left.Value.SequenceEqual(right.Value);
    }

    private static bool Matches(NotedElement entry, Element element)
    {
        if (element.IsSequence || HasOtherVR(entry, element))
            return false;
        var vr = ValueText.VROf(element);
        if (vr == VR.UN)
            vr = entry.VR ?? ValueText.DefaultVR(element.Tag, entry.Path.Last.Creator);
        var expected = entry.Value!;
        if (entry.Form == NotedForm.Plain && (vr.IsText() || NumericText.IsNumeric(vr) || expected == "*"))
        {
            var found = ValueText.Read(element, vr, out var form);
            if (!entry.IsQuoted && expected.Contains('*'))
                return expected == "*" ? found.Length > 0 : form == NotedForm.Plain && MatchesPattern(expected, found);
            if (vr.IsText())
                return form == NotedForm.Plain && (found == expected.TrimEnd(' ') || found == ValueText.UidOf(expected, vr));
        }

        return ValueText.TryEncode(expected, entry.Form, vr, SpecificCharacterSet.Default, ValueText.IsBigEndian(element), out var bytes) is null &&
            EqualsButForPadding(bytes, element.Value);
    }

    /// <summary>Whether the file says another VR than the entry. In Implicit VR it says none.</summary>
    private static bool HasOtherVR(NotedElement entry, Element element) =>
        entry.VR is { } vr && vr != element.VR && (element.Container.Encoding & ElementEncoding.ImplicitLittleEndian) == 0;

    private static bool EqualsButForPadding(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> found) =>
        found.StartsWith(expected) && (found.Length == expected.Length || (found.Length == expected.Length + 1 && (expected.Length & 1) == 1 && found[^1] is 0 or (byte)' '));

    /// <summary>Whether a text is a pattern's pieces in order, with anything where a star is.</summary>
    private static bool MatchesPattern(string pattern, string text)
    {
        var pieces = pattern.Split('*');
        if (text.Length < pattern.Length - (pieces.Length - 1) ||
            !text.StartsWith(pieces[0], StringComparison.Ordinal) || !text.EndsWith(pieces[^1], StringComparison.Ordinal))
            return false;
        var position = pieces[0].Length;
        var end = text.Length - pieces[^1].Length;
        foreach (var piece in pieces[1..^1])
        {
            var at = text.AsSpan(position, end - position).IndexOf(piece, StringComparison.Ordinal);
            if (at < 0)
                return false;
            position += at + piece.Length;
        }

        return true;
    }
}
