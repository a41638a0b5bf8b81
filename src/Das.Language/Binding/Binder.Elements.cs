using System.Globalization;
using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Binding;

/// <content>What the dictionaries know of the elements in a path. Nothing here stops a script.</content>
internal sealed partial class Binder
{
    private static string[]? _creators;

    private readonly HashSet<string> _unknownCreators = new(StringComparer.Ordinal);

    /// <summary>Reports elements that the dictionaries do not have, or that no file has. Always true, so that checks can be chained.</summary>
    private bool CheckElements(TagPath path, EquatableArray<TextSpan> stepSpans)
    {
        ReportDifferences(path, stepSpans);
        for (var i = 0; i < path.Steps.Count; i++)
        {
            if (path.Steps[i] is not TagStep { Tag: var pattern })
                continue;
            if (IsForbidden(pattern) && !IsKnownPrivate(pattern))
                _diagnostics.Report(DiagnosticDescriptors.ForbiddenGroup, stepSpans[i], Hex(GroupOf(pattern), "X4"));
            else if (pattern.Creator is not null)
                CheckPrivateElement(pattern, pattern.Creator, stepSpans[i]);
            else if (pattern.IsExact)
                CheckNumber(new(pattern.Value), stepSpans[i]);
        }

        return true;
    }

    /// <summary>
    /// The same for a path of one element that is read or made; reports it if it is retired too. Statements about whatever there is, such as
    /// removals and lists, name retired elements for the sake of old files, and that is right.
    /// </summary>
    private bool CheckElement(TagPath path, EquatableArray<TextSpan> stepSpans)
    {
        CheckElements(path, stepSpans);
        for (var i = 0; i < path.Steps.Count; i++)
        {
            if (TryGetEntry(path.Steps[i], out var entry) && entry.IsRetired && !entry.Tag.IsGroupLength)
                _diagnostics.Report(DiagnosticDescriptors.RetiredElement, stepSpans[i], Describe(entry));
        }

        return true;
    }

    private void CheckNumber(Tag tag, TextSpan span)
    {
        if (tag.IsGroupLength)
            _diagnostics.Report(DiagnosticDescriptors.GroupLength, span, tag);
        else if (!tag.IsPrivate && !DataDictionary.TryGet(tag, out _))
            _diagnostics.Report(DiagnosticDescriptors.UnknownElement, span, tag);
    }

    private void CheckPrivateElement(TagPattern pattern, string creator, TextSpan span)
    {
        if (PrivateDictionary.IsKnownCreator(creator) || SafePrivate.IsKnownCreator(creator))
        {
            if (pattern.IsExact && !IsKnownPrivate(pattern))
                _diagnostics.Report(
                    DiagnosticDescriptors.UnknownPrivateElement, span, creator, Hex(GroupOf(pattern), "X4"), Hex((byte)pattern.Value, "X2"));
        }
        else if (_unknownCreators.Add(creator))
        {
            // Once is enough for a creator: whoever has one of their own knows it.
            var closest = Spelling.Closest(creator, _creators ??= [.. PrivateDictionary.Creators], maxDistance: creator.Length < 5 ? 0 : 1);
            _diagnostics.ReportWithHint(DiagnosticDescriptors.UnknownCreator, span, closest is null ? null : "did you mean '" + closest + "'?", creator);
        }
    }

    /// <summary>
    /// Whether a pattern names a group that no element has: 0001, 0003, 0005, 0007, FFFF (PS3.5 section 7.1), and FFFE, which delimits items.
    /// </summary>
    private static bool IsForbidden(TagPattern pattern) =>
        pattern.Mask >> 16 == 0xFFFF && GroupOf(pattern) is 0x0001 or 0x0003 or 0x0005 or 0x0007 or 0xFFFE or 0xFFFF;

    private static bool IsKnownPrivate(TagPattern pattern) =>
        pattern is { Creator: { } creator, IsExact: true }
        && (PrivateDictionary.TryGet(creator, GroupOf(pattern), (byte)pattern.Value, out _)
            || SafePrivate.IsSafe(GroupOf(pattern), (byte)pattern.Value, creator));

    private static ushort GroupOf(TagPattern pattern) => (ushort)(pattern.Value >> 16);

    private static string Hex(ushort number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>An element as messages name it.</summary>
    private static string Describe(DictionaryEntry entry) => entry.Name + " " + entry.TagPattern;
}
