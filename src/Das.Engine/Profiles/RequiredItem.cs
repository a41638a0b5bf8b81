using System.Collections.Concurrent;
using System.Text;
using Das.Dicom.Elements;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>
/// An item that an IOD demands where the profile leaves none: a sequence of Type 1 must not be without items, and an item not without its
/// attributes of Types 1 and 2 (PS3.5 section 7.4, PS3.15 Table E.1-1a).
/// </summary>
internal static class RequiredItem
{
    // Sequences of Type 1 inside each other end long before: what is deeper holds itself.
    private const int MaxDepth = 8;

    private static readonly Tag _relationshipType = new(0x0040A010);
    private static readonly Tag _valueType = new(0x0040A040);
    private static readonly Tag _conceptNameCodeSequence = new(0x0040A043);
    private static readonly Tag _textValue = new(0x0040A160);

    private static readonly Tag _referencedWaveformChannels = new(0x0040A0B0);
    private static readonly Tag _unformattedTextValue = new(0x00700006);
    private static readonly Tag _textObjectSequence = new(0x00700008);
    private static readonly Tag _graphicObjectSequence = new(0x00700009);

    // Anchor Point Annotation Units, Anchor Point and Anchor Point Visibility.
    private static readonly Tag[] _anchorPoint = [new(0x00700004), new(0x00700014), new(0x00700015)];

    private static readonly ConcurrentDictionary<(Iod Iod, string Path), Tag[]> _required = new();

    /// <summary>
    /// Fills a new item: dummies for what has Type 1, an item likewise for a sequence of Type 1, nothing for Type 2. Attributes of Type 1C are
    /// left out, because nobody knows their conditions, unless nothing else would be in the item.
    /// </summary>
    /// <param name="item">An item without elements.</param>
    /// <param name="iod">What the object is.</param>
    /// <param name="sequencePath">The sequences from the outermost inwards, that of the item last.</param>
    /// <param name="uidOf">Makes a UID of a text, which is a place here: the same place has the same UID in all objects of a project.</param>
    public static void Fill(DataSet item, Iod iod, ReadOnlySpan<Tag> sequencePath, Func<string, string> uidOf)
    {
        foreach (var tag in Required(iod, sequencePath))
        {
            ReadOnlySpan<Tag> path = [.. sequencePath, tag];
            var type = iod.TypeOf(path);
            var vr = DataDictionary.GetVR(tag);
            var isEmpty = type is AttributeType.Type2 or AttributeType.Type2C || path.Length > MaxDepth;
            if (vr == VR.SQ)
            {
                var sequence = item.AddSequence(tag);
                if (!isEmpty)
                    Fill(sequence.AppendItem(), iod, path, uidOf);
            }
            else
                item.Set(tag, vr, isEmpty ? [] : ValueFor(tag, vr, path, uidOf, item.IsBigEndian));
        }
    }

    private static Tag[] Required(Iod iod, ReadOnlySpan<Tag> sequencePath)
    {
        var text = new StringBuilder();
        foreach (var tag in sequencePath)
            text.Append(tag);
        var key = (iod, text.ToString());
        return _required.TryGetValue(key, out var known) ? known : _required.GetOrAdd(key, Choose(iod.AttributesIn(sequencePath)));
    }

    private static Tag[] Choose(IReadOnlyList<IodAttribute> attributes)
    {
        var all = attributes.Select(attribute => attribute.Tag).ToHashSet();
        var required = attributes.Where(attribute => attribute.Type is AttributeType.Type1 or AttributeType.Type2)
            .Select(attribute => attribute.Tag).ToHashSet();

        // PS3.3 table 8.8-1: of three kinds of code one is there, and a short one has its scheme beside it.
        if (required.Contains(Tags.CodeMeaning) && all.Contains(Tags.CodeValue))
            required.UnionWith([Tags.CodeValue, Tags.CodingSchemeDesignator]);

        // PS3.3 section C.17.3: an item of text has a name and a text.
        if (required.Contains(_valueType) && all.Contains(_textValue))
            required.UnionWith(all.Intersect([_relationshipType, _conceptNameCodeSequence, _textValue]));

        // PS3.3 section C.10.5: an annotation is of text or graphics, and a text stands at a point or in a box. Of a text at a point, all has dummies.
        if (all.Contains(_textObjectSequence) && all.Contains(_graphicObjectSequence))
            required.Add(_textObjectSequence);
        if (required.Contains(_unformattedTextValue) && all.IsSupersetOf(_anchorPoint))
            required.UnionWith(_anchorPoint);

        // PS3.3 section C.10.10: an annotation of a waveform is a text or a code.
        if (all.Contains(_referencedWaveformChannels) && all.Contains(_unformattedTextValue))
            required.Add(_unformattedTextValue);
        if (required.Count == 0 && attributes.FirstOrDefault(attribute => attribute.Type == AttributeType.Type1C) is { } first)
            required.Add(first.Tag);
        return [.. required.OrderBy(tag => tag.Value)];
    }

    private static byte[] ValueFor(Tag tag, VR vr, ReadOnlySpan<Tag> path, Func<string, string> uidOf, bool isBigEndian) =>
        vr == VR.UI ? Encoding.ASCII.GetBytes(UidFor(tag, path, uidOf)) : Dummy.For(tag, vr, [], isBigEndian);

    /// <summary>A UID that names a class must be one of the registry, another one must not.</summary>
    private static string UidFor(Tag tag, ReadOnlySpan<Tag> path, Func<string, string> uidOf)
    {
        var keyword = DataDictionary.TryGet(tag, out var entry) ? entry.Keyword : "";
        if (keyword.EndsWith("ClassUID", StringComparison.Ordinal))
            return "1.2.840.10008.5.1.4.1.1.7";
        if (keyword.EndsWith("TransferSyntaxUID", StringComparison.Ordinal))
            return "1.2.840.10008.1.2.1";

        // A slash is in no UID: this is never the replacement of one in a file.
        return uidOf(string.Join('/', path.ToArray()));
    }
}
