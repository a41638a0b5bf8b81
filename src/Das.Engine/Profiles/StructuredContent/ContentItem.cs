using System.Text;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Profiles.StructuredContent;

/// <summary>An item of a sequence of content items (PS3.3 C.17.3, 10.2): a name, a value, and what its value type is.</summary>
internal readonly struct ContentItem(DataSet item)
{
    // What an item holds says what it is where Value Type is missing, as in waveform annotations (PS3.3 C.10.10).
    private static readonly (Tag Tag, string ValueType)[] _values =
    [
        (Tags.TextValue, "TEXT"), (Tags.UnformattedTextValue, "TEXT"), (Tags.PersonName, "PNAME"), (Tags.DateTime, "DATETIME"), (Tags.Date, "DATE"),
        (Tags.Time, "TIME"), (Tags.UID, "UIDREF"), (Tags.ConceptCodeSequence, "CODE"), (Tags.MeasuredValueSequence, "NUM"), (Tags.NumericValue, "NUM"),
    ];

    /// <summary>Value Type (0040,A040), or what the values say; empty if neither is there.</summary>
    public string ValueType
    {
        get
        {
            var valueType = TextOf(item, Tags.ValueType);
            if (valueType.Length > 0)
                return valueType;
            foreach (var (tag, inferred) in _values)
            {
                if (item.TryFind(tag, out _))
                    return inferred;
            }

            return "";
        }
    }

    /// <summary>Finds what PS3.15 Table E.3.4-1 says of the item, by the current code of its concept name or by a retired one.</summary>
    public bool TryGetRule(out StructuredReportRule rule)
    {
        rule = default;
        if (!TryGetFirstItem(item, Tags.ConceptNameCodeSequence, out var name))
            return false;
        var valueType = ValueType;
        var scheme = TextOf(name, Tags.CodingSchemeDesignator);
        var version = TextOf(name, Tags.CodingSchemeVersion);
        foreach (var tag in (ReadOnlySpan<Tag>)[Tags.CodeValue, Tags.LongCodeValue, Tags.URNCodeValue])
        {
            // Where a code depends on the version of its scheme, PS3.16 prints the version in brackets.
            var code = TextOf(name, tag);
            if (code.Length > 0 && (StructuredReportTable.TryGet(code, scheme, valueType, out rule)
                || StructuredReportTable.TryGet(code, $"{scheme} [{version}]", valueType, out rule)))
                return true;
        }

        return false;
    }

    /// <summary>The attribute that holds the value of a value type of one plain value; null for the others.</summary>
    public static Tag? ValueTagOf(string valueType) => valueType switch
    {
        "TEXT" => Tags.TextValue,
        "PNAME" => Tags.PersonName,
        "DATE" => Tags.Date,
        "TIME" => Tags.Time,
        "DATETIME" => Tags.DateTime,
        "UIDREF" => Tags.UID,
        _ => null,
    };

    /// <summary>The first item of a sequence.</summary>
    public static bool TryGetFirstItem(DataSet dataSet, Tag sequence, out DataSet first)
    {
        first = default;
        if (!dataSet.TryFind(sequence, out var element))
            return false;
        foreach (var found in element.Items)
        {
            first = found;
            return true;
        }

        return false;
    }

    /// <summary>A short text of the default repertoire, without padding.</summary>
    private static string TextOf(DataSet dataSet, Tag tag) =>
        dataSet.TryFind(tag, out var element) && !element.IsSequence && !element.IsLarge ? Encoding.Latin1.GetString(element.Value).Trim(' ', '\0') : "";
}
