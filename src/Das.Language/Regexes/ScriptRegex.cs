using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Das.Language.Regexes;

/// <summary>
/// A regular expression as scripts write it: it has the syntax and the meaning of Java's <c>java.util.regex.Pattern</c>, since DicomEdit 6 runs
/// there. It runs in time linear to the text unless it needs to go back (look-around, backreference, possessive quantifier); no search takes
/// longer than <see cref="Timeout"/>. Safe for use by several threads at once.
/// </summary>
/// <remarks>
/// Not supported, and refused: intersections of classes, <c>\G</c>, <c>\X</c>, <c>\N</c>, the flags <c>d</c>, <c>x</c> and <c>U</c>, scripts and
/// blocks of Unicode. Categories such as <c>\p{L}</c> know no letters beyond U+FFFF.
/// </remarks>
public sealed class ScriptRegex
{
    // A script may make expressions from values; those beyond this number are not remembered.
    private const int MaxRemembered = 1000;

    private static readonly ConcurrentDictionary<string, ScriptRegex> _remembered = new(StringComparer.Ordinal);

    // The anchors ^ $ \Z take six line ends into account, which only an engine that goes back can. Most texts are one line.
    private readonly Lazy<Regex> _wholeLine, _inLine, _wholeText, _inText;

    private ScriptRegex(string text)
    {
        var line = RegexTranslator.Translate(text, isOneLine: true);
        Names = line.GroupNames;
        GroupCount = line.GroupCount;
        CanRunAway = line is { NeedsToGoBack: true, HasNestedQuantifiers: true };

        _inLine = new(() => Create(line, isWhole: false));
        _wholeLine = new(() => Create(line, isWhole: true));
        _inText = new(() => Create(RegexTranslator.Translate(text, isOneLine: false), isWhole: false));
        _wholeText = new(() => Create(RegexTranslator.Translate(text, isOneLine: false), isWhole: true));
    }

    /// <summary>How long a search may take.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Number of capture groups, group 0 not counted.</summary>
    public int GroupCount { get; }

    /// <summary>Whether the time for a text can grow without bounds, so that a search may end at <see cref="Timeout"/>.</summary>
    public bool CanRunAway { get; }

    /// <summary>Numbers of the groups that have a name.</summary>
    internal IReadOnlyDictionary<string, int> Names { get; }

    /// <summary>The expression that a text holds; the same object for the same text.</summary>
    /// <exception cref="RegexSyntaxException">The text holds none.</exception>
    public static ScriptRegex Of(string text)
    {
        if (_remembered.TryGetValue(text, out var regex))
            return regex;
        regex = new ScriptRegex(text);
        if (_remembered.Count < MaxRemembered)
            _remembered.TryAdd(text, regex);
        return regex;
    }

    /// <summary>Whether the whole text matches (Java: <c>matches</c>).</summary>
    /// <exception cref="RegexMatchTimeoutException">It took longer than <see cref="Timeout"/>.</exception>
    public bool IsWholeMatch(string text) => (IsOneLine(text) ? _wholeLine : _wholeText).Value.IsMatch(text);

    /// <summary>What a group captured in the first match in the text; null if nothing matches or the group took no part.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="group">Number of the group, not more than <see cref="GroupCount"/>; 0 is the whole match.</param>
    /// <exception cref="RegexMatchTimeoutException">It took longer than <see cref="Timeout"/>.</exception>
    public string? FindFirst(string text, int group) =>
        ForSearch(text).Match(text).Groups[group] is { Success: true } captured ? captured.Value : null;

    /// <summary>Replaces every match.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="replacement">What takes the place of a match: see <see cref="CheckReplacement"/>.</param>
    /// <exception cref="RegexSyntaxException">The replacement is malformed.</exception>
    /// <exception cref="RegexMatchTimeoutException">It took longer than <see cref="Timeout"/>.</exception>
    public string Replace(string text, string replacement)
    {
        var parts = RegexReplacement.Parse(replacement, this);
        return ForSearch(text).Replace(text, match => IsInPair(match) ? "" : parts.Expand(match));

        // An empty match may lie between the halves of a character beyond U+FFFF. Java tears it apart there.
        bool IsInPair(Match match) => match.Length == 0 && match.Index > 0 && match.Index < text.Length && char.IsSurrogatePair(text, match.Index - 1);
    }

    /// <summary>
    /// Checks a replacement: in it <c>$1</c> and <c>${name}</c> stand for what a group captured, and <c>\</c> takes the meaning from the
    /// character behind it.
    /// </summary>
    /// <exception cref="RegexSyntaxException">The replacement is malformed, or names a group that is not there.</exception>
    public void CheckReplacement(string replacement) => RegexReplacement.Parse(replacement, this);

    private static bool IsOneLine(string text) => text.IndexOfAny(RegexTranslator.LineEnds) < 0;

    private Regex ForSearch(string text) => (IsOneLine(text) ? _inLine : _inText).Value;

    private static Regex Create(RegexTranslation translation, bool isWhole)
    {
        var options = RegexOptions.CultureInvariant;
#if NET
        if (!translation.NeedsToGoBack)
            options |= RegexOptions.NonBacktracking;
#endif
        return new(isWhole ? @"\A(?:" + translation.Pattern + @")\z" : translation.Pattern, options, Timeout);
    }
}
