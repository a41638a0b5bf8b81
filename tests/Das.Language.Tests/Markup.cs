using Das.Language.Diagnostics;

namespace Das.Language.Tests;

/// <summary>Scripts with marked diagnostics: <c>{|DAS0013:nosuch|}[…]</c>. Infos count only where they are marked.</summary>
internal static class Markup
{
    public static CompilationResult Compile(string script) => ScriptCompiler.Compile(new("test.das", script), new()
    {
        Includes = script.Contains("stdin.das", StringComparison.Ordinal) ? null : IncludableFiles.Read,
    });

    /// <summary>The ids of what there is to say about the statements, without what the analysis of the whole script adds.</summary>
    public static IEnumerable<string> IdsBeforeAnalysis(string script)
    {
        var analysis = DiagnosticDescriptors.All.Where(d => d.Category == "Analysis").Select(d => d.Id).ToHashSet();
        Assert.NotEmpty(analysis);
        return Compile(script).Diagnostics.Select(d => d.Id).Where(id => !analysis.Contains(id));
    }

    /// <summary>Compiles the script without the marks and wants exactly the marked diagnostics.</summary>
    public static CompilationResult Verify(string markup)
    {
        var (script, expected) = Parse(markup);
        var result = Compile(script);
        var actual = result.Diagnostics
            .Where(d => d.Severity != DiagnosticSeverity.Info || expected.Any(e => e.StartsWith(d.Id, StringComparison.Ordinal)))
            .Select(d => Describe(d.Id, d.Span, script));
        Assert.Equal(expected, actual);
        Assert.Equal(result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), result.Script is null);
        return result;
    }

    private static (string Script, List<string> Expected) Parse(string markup)
    {
        var script = new System.Text.StringBuilder();
        var spans = new List<(string Id, TextSpan Span)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup.AsSpan(i).StartsWith("{|DAS"))
            {
                open.Push((markup.Substring(i + 2, 7), script.Length));
                i += 9;
            }
            else if (markup.AsSpan(i).StartsWith("|}") && open.Count > 0)
            {
                var (id, start) = open.Pop();
                spans.Add((id, new(start, script.Length - start)));
                i++;
            }
            else
            {
                script.Append(markup[i]);
            }
        }

        var text = script.ToString();
        return (text, spans.OrderBy(s => s.Span.Start).ThenBy(s => s.Id, StringComparer.Ordinal).Select(s => Describe(s.Id, s.Span, text)).ToList());
    }

    private static string Describe(string id, TextSpan span, string script) =>
        $"{id} {span.Start}+{span.Length} '{script.Substring(span.Start, span.Length)}'";
}
