using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Das.Language.Regexes;

namespace Das.Language.Tests.Regexes;

public class ScriptRegexTests
{
    /// <summary>Expected is what Java 17 gives: whether the whole text matches, the groups of the first match, the text with every match in angles.</summary>
    [Theory]
    [InlineData("\\d+", "12\u0660", "F|12#<12>\\u0660")]
    [InlineData("\\w+", "aZ_9é", "F|aZ_9#<aZ_9>\\u00E9")]
    [InlineData("\\s", "\u00A0", "F#\\u00A0")]
    [InlineData("[^a]b", "😀b", "T|\\uD83D\\uDE00b#<\\uD83D\\uDE00b>")]
    [InlineData(".{3}", "a😀b", "T|a\\uD83D\\uDE00b#<a\\uD83D\\uDE00b>")]
    [InlineData(".+", "a\u0085b", "F|a#<a>\\u0085<b>")]
    [InlineData("(?s).+", "a\u0085b", "T|a\\u0085b#<a\\u0085b>")]
    [InlineData("a$", "a\u2028", "F|a#<a>\\u2028")]
    [InlineData("a\\Z", "ba\u000D\u000A", "F|a#b<a>\\u000D\\u000A")]
    [InlineData("^b", "a\u000Ab", "F#a\\u000Ab")]
    [InlineData("(?m)^b", "a\u000Db", "F|b#a\\u000D<b>")]
    [InlineData("(?m)^a$", "b\u000D\u000Aa\u000Ac", "F|a#b\\u000D\\u000A<a>\\u000Ac")]
    [InlineData("\\Qa.b\\E+", "xa.bbb", "F|a.bbb#x<a.bbb>")]
    [InlineData("\\Q(\\E.\\Q)\\E", "(x)", "T|(x)#<(x)>")]
    [InlineData("[\\Qa-c\\E]+", "a-cb", "F|a-c#<a-c>b")]
    [InlineData("a++a", "aaa", "F#aaa")]
    [InlineData("(?:a|ab)c", "abc", "T|abc#<abc>")]
    [InlineData("(a(b)?)+", "aba", "T|aba|a|b#<aba>")]
    [InlineData("(?<y>\\d{4})-(?<m>\\d\\d)(.)\\k<y>", "2020-12x2020", "T|2020-12x2020|2020|12|x#<2020-12x2020>")]
    [InlineData("(\\d)(?<n>a)(\\d)", "1a2", "T|1a2|1|a|2#<1a2>")]
    [InlineData("(?i)stra\\u00DFe", "STRA\u00DFE", "T|STRA\\u00DFE#<STRA\\u00DFE>")]
    [InlineData("(?i)k", "\u212A", "F#\\u212A")]
    [InlineData("(?iu)é", "É", "T|\\u00C9#<\\u00C9>")]
    [InlineData("(?i)a(?-i)b", "Ab AB", "F|Ab#<Ab> AB")]
    [InlineData("((?i)a)a", "AA Aa", "F|Aa|A#AA <Aa>")]
    [InlineData("[a-c[x-z]]+", "axd", "F|ax#<ax>d")]
    [InlineData("[]a]+", "]a", "T|]a#<]a>")]
    [InlineData("[a-]+", "-a", "T|-a#<-a>")]
    [InlineData("[\\w.-]+@", "a.b-c@", "T|a.b-c@#<a.b-c@>")]
    [InlineData("\\p{Alpha}+", "äbc", "F|bc#\\u00E4<bc>")]
    [InlineData("\\p{Punct}", "§!", "F|!#\\u00A7<!>")]
    [InlineData("\\P{Alpha}", "a😀", "F|\\uD83D\\uDE00#a<\\uD83D\\uDE00>")]
    [InlineData("\\p{Lu}\\p{IsL}", "Éé", "T|\\u00C9\\u00E9#<\\u00C9\\u00E9>")]
    [InlineData("\\h\\v\\R", "\u3000\u000B\u000D\u000A", "T|\\u3000\\u000B\\u000D\\u000A#<\\u3000\\u000B\\u000D\\u000A>")]
    [InlineData("\\x41\\u0042\\0103\\x{1F600}", "ABC😀", "T|ABC\\uD83D\\uDE00#<ABC\\uD83D\\uDE00>")]
    [InlineData("(?<=\\^)[A-Z]+", "DOE^JOHN", "F|JOHN#DOE^<JOHN>")]
    [InlineData("(a)|b\\1", "b", "F#b")]
    [InlineData("[^\\W_]+", "_a1_", "F|a1#_<a1>_")]
    [InlineData("a{2,3}?", "aaaa", "F|aa#<aa><aa>")]
    [InlineData("\\bé", " é", "F|\\u00E9# <\\u00E9>")]
    [InlineData("x*", "axb", "F|#<>a<x><>b<>")]
    public void Means_what_it_means_in_Java(string pattern, string text, string expected)
    {
        var regex = ScriptRegex.Of(pattern);
        var result = new StringBuilder(regex.IsWholeMatch(text) ? "T" : "F");
        if (regex.FindFirst(text, 0) is not null)
        {
            for (var group = 0; group <= regex.GroupCount; group++)
                result.Append('|').Append(Escaped(regex.FindFirst(text, group) ?? "<null>"));
        }

        result.Append('#').Append(Escaped(regex.Replace(text, "<$0>")));
        Assert.Equal(expected, result.ToString());
    }

    [Theory]
    [InlineData("a(b", 1)]
    [InlineData("ab)", 2)]
    [InlineData("[ab", 0)]
    [InlineData("a**", 2)]
    [InlineData("*a", 0)]
    [InlineData("^*a", 1)]
    [InlineData("a{b}", 1)]
    [InlineData("a{3,2}", 1)]
    [InlineData("a{1", 1)]
    [InlineData("a\\", 1)]
    [InlineData("a\\y", 1)]
    [InlineData("a\\u12", 1)]
    [InlineData("a\\2(b)", 1)]
    [InlineData("\\k<n>", 0)]
    [InlineData("[a&&b]", 2)]
    [InlineData("[a[^b]]", 2)]
    [InlineData("[b-a]", 1)]
    [InlineData("[\uD83D\uDE00]", 1)]
    [InlineData("\\p{IsGreek}", 0)]
    [InlineData("(?i)\\p{Lu}", 4)]
    [InlineData("a(?x)b", 3)]
    [InlineData("(?<1>a)", 0)]
    [InlineData("(?<n>a)(?<n>b)", 7)]
    public void Refuses_what_is_wrong_or_would_mean_something_else(string pattern, int offset) =>
        Assert.Equal(offset, Assert.Throws<RegexSyntaxException>(() => ScriptRegex.Of(pattern)).Offset);

    [Fact]
    public void Brackets_may_not_nest_without_bounds() =>
        Assert.Throws<RegexSyntaxException>(() => ScriptRegex.Of(new string('(', 100_000) + new string(')', 100_000)));

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(.*a){20}x")]
    [InlineData("(?:\\w+\\s?)*\\.")]
    public void Takes_linear_time_for_what_runs_away_elsewhere(string pattern)
    {
        var started = Stopwatch.StartNew();
        Assert.False(ScriptRegex.Of(pattern).IsWholeMatch(new string('a', 2000) + "!"));
        Assert.False(ScriptRegex.Of(pattern).CanRunAway);
        Assert.True(started.Elapsed < ScriptRegex.Timeout);
    }

    [Fact]
    public void Ends_what_runs_away()
    {
        var regex = ScriptRegex.Of("(?=((a+)+b))a");
        Assert.True(regex.CanRunAway);
        Assert.Throws<RegexMatchTimeoutException>(() => regex.FindFirst(new string('a', 60), 0));
    }

    [Theory]
    [InlineData("(?=a)(b+)+", true)]
    [InlineData("(b{1,3}){2,20}\\1", true)]
    [InlineData("(?=a)b+c+", false)]
    [InlineData("(?=a)(b{3}-){2,20}", false)]
    [InlineData("(b+)+", false)]
    [InlineData("(?m)^(b+)+$", false)]
    public void Knows_what_can_run_away(string pattern, bool expected) => Assert.Equal(expected, ScriptRegex.Of(pattern).CanRunAway);

    [Theory]
    [InlineData("$2-$1", "b-a")]
    [InlineData("$11", "a1")]
    [InlineData("${two}", "b")]
    [InlineData("\\$1\\\\", "$1\\")]
    [InlineData("$0$3", "ab")]
    public void Replacement_names_groups_as_in_Java(string replacement, string expected) =>
        Assert.Equal("<" + expected + ">", ScriptRegex.Of("(a)(?<two>b)(c)?").Replace("<ab>", replacement));

    [Theory]
    [InlineData("x$", 1)]
    [InlineData("x$a", 1)]
    [InlineData("x$9", 1)]
    [InlineData("x${no}", 1)]
    [InlineData("x\\", 1)]
    public void Refuses_a_malformed_replacement(string replacement, int offset) =>
        Assert.Equal(offset, Assert.Throws<RegexSyntaxException>(() => ScriptRegex.Of("(a)").Replace("a", replacement)).Offset);

    [Fact]
    public void Empty_match_does_not_tear_a_character_apart() => Assert.Equal("-\U0001F600-", ScriptRegex.Of("x*").Replace("\U0001F600", "-"));

    private static string Escaped(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (text == "<null>" || c is >= ' ' and <= '~' and not '|' and not '\\')
                result.Append(c);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return result.ToString();
    }
}
