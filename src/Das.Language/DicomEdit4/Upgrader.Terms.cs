using System.Text;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.DicomEdit4;

/// <content>Values and conditions.</content>
internal sealed partial class Upgrader
{
    /// <summary>A value as DicomEdit 6 writes it; what must be said about it goes to the notes.</summary>
    private string Write(Term term, bool isRegex = false)
    {
        switch (term)
        {
            case TextTerm text:
                return Quote(text.Value, isRegex);
            case NumberTerm number:
                return number.Text;
            case TagTerm tag:
                return WriteTag(tag.Tag);
            case VariableTerm variable:
                return _names.Of(variable.Name);
            case FormatTerm format:
                return "format[" + Quote(format.Pattern.Value) + ", " + Join(format.Arguments) + "]";
            case NewTerm { Generator: "UID" } or CallTerm { Name: "newUID" }:
                return "newUID[]";
            case CallTerm { Name: "match", Arguments: { Count: 3 } match }:
                return "match[" + Write(match[0]) + ", " + WholeMatch(match[1]) + ", " + Write(match[2]) + "]";
            case CallTerm call when Functions.IsBuiltIn(call.Name):
                return call.Name + "[" + Join(call.Arguments) + "]";
            default:
                return HostValue(term);
        }
    }

    private string Join(IEnumerable<Term> terms) => string.Join(", ", terms.Select(term => Write(term)));

    private string WriteTag(Tag tag)
    {
        if (CanRead(tag))
            return _plan.IsCaptured(tag) ? _originals[tag] : tag.ToString();

        if (!_originals.TryGetValue(tag, out var name))
            _originals.Add(tag, name = _names.Fresh(OriginalName(tag)));
        Report(tag.IsPrivate
            ? $"{tag} is read by its creator in DicomEdit 6: set {name} first, as in {name} := ({tag.Group:X4},{{CREATOR}}{tag.Value & 0xFF:X2})"
            : $"{tag} is a sequence, which has no value: set {name} first, or leave the statement out");
        return name;
    }

    private static bool CanRead(Tag tag) => !tag.IsPrivate && !IsSequence(TagPattern.Exact(tag));

    private static bool IsSequence(TagPattern target) =>
        target.IsExact && DataDictionary.TryGet(new Tag(target.Value), out var entry) && entry.VR == VR.SQ;

    private static string OriginalName(Tag tag) => "original_" + tag.Value.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>DicomEdit 4 wants the whole value to match, DicomEdit 6 searches. The groups keep their numbers.</summary>
    private string WholeMatch(Term regex) => regex is TextTerm text
        ? Quote("\\A(?:" + text.Value + ")\\z", isRegex: true)
        : "concatenate[" + Quote("\\A(?:") + ", " + Write(regex) + ", " + Quote(")\\z") + "]";

    /// <summary>What a host computed becomes a variable that the host must set: without it no file is let through.</summary>
    private string HostValue(Term term)
    {
        var call = TextOf(term.Span);
        if (!_hostValues.TryGetValue(call, out var name))
            _hostValues.Add(call, name = _names.Fresh(term is CallTerm { Name: var function } ? function : "new" + ((NewTerm)term).Generator));
        Report($"{call} is a function of the host; its value must be given as the variable {name}");
        return name;
    }

    private string Write(Comparison condition)
    {
        var left = condition.Left is NumberTerm number ? Quote(number.Text) : Write(condition.Left);
        var right = condition.Right is NumberTerm other ? Quote(other.Text) : Write(condition.Right, condition.IsMatch);
        return left + (condition.IsMatch ? " ~ " : " = ") + right;
    }

    private string Quote(string value, bool isRegex = false)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value.Replace("\r\n", "\n"))
        {
            if (c is '\\' or '"')
                text.Append('\\').Append(c);
            else if (c is not ('\n' or '\r'))
                text.Append(c);
            else if (isRegex)
                text.Append(c == '\n' ? "\\\\n" : "\\\\r");
            else
            {
                Report("a string of DicomEdit 6 has no line end; a blank stands for it");
                text.Append(' ');
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>Whether the value may be none: then DicomEdit 4 blanks the element, where DicomEdit 6 does nothing.</summary>
    private bool MayBeNull(Term term, IReadOnlyCollection<Tag> present) => term switch
    {
        TagTerm tag => !present.Contains(tag.Tag),
        VariableTerm variable => _nullable.Contains(variable.Name),
        CallTerm { Name: "match" } => true,
        CallTerm { Name: "format" or "newUID" } => false,
        CallTerm call => Functions.IsBuiltIn(call.Name) && call.Arguments.Any(argument => MayBeNull(argument, present)),
        _ => false,
    };

    /// <summary>A condition that holds if the value is one, where there is a short one: elements that are still there, or a variable.</summary>
    private string? HasValue(Term term, IReadOnlyCollection<Tag> present)
    {
        var sources = term.All.Where(part => part is TagTerm or VariableTerm && MayBeNull(part, present)).Distinct().ToArray();
        if (term.All.Any(part => part is CallTerm { Name: "match" or "format" } or FormatTerm))
            return null;
        if (sources.All(source => source is TagTerm { Tag: var tag } && CanRead(tag) && !_plan.IsCaptured(tag)))
            return "isPresent[" + string.Join(", ", sources.Select(source => ((TagTerm)source).Tag.ToString()).Distinct()) + "]";
        return term is TagTerm or VariableTerm ? Write(term) + AnyValue : null;
    }

    /// <summary>What may have no value and goes into a <c>match</c>, which fails in DicomEdit 6 where it has none.</summary>
    private IEnumerable<string> SourcesOfMatches(Term term, IReadOnlyCollection<Tag> present) =>
        term.All.Where(part => part is CallTerm { Name: "match" })
            .SelectMany(match => match.All)
            .Where(part => part is TagTerm or VariableTerm && MayBeNull(part, present))
            .Select(part => Write(part))
            .Distinct();
}
