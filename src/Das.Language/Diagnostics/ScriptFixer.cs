using System.Text;

namespace Das.Language.Diagnostics;

/// <summary>Carries out the fixes of diagnostics.</summary>
public static class ScriptFixer
{
    // A fix may bring up what another one is for; few scripts need a third round.
    private const int MaxRounds = 20;

    /// <summary>
    /// Fixes what is certain in a script's own file, until nothing is left that can be fixed. Included files stay as they are: other scripts
    /// may include them as well.
    /// </summary>
    /// <param name="source">The script.</param>
    /// <param name="options">How to compile; null for <see cref="CompilationOptions.Default"/>. What they switch off is not fixed.</param>
    /// <param name="cancellationToken">Looked at before each statement.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FixedScript Fix(SourceText source, CompilationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var applied = new List<AppliedFix>();
        for (var round = 0; round < MaxRounds; round++)
        {
            var fixable = Choose(ScriptCompiler.Compile(source, options, cancellationToken));
            if (fixable.Count == 0)
                break;
            foreach (var diagnostic in fixable)
            {
                var (line, column) = source.GetPosition(diagnostic.Span.Start);
                applied.Add(new(diagnostic.Id, diagnostic.Fix!.Title, line, column));
            }

            source = new(source.Path, Apply(source.Text, fixable.SelectMany(diagnostic => diagnostic.Fix!.Edits)));
        }

        return new(source, applied);
    }

    /// <summary>Diagnostics whose fixes do not meet, in the order of the text; what meets an earlier one waits for the next round.</summary>
    private static List<Diagnostic> Choose(CompilationResult result)
    {
        var chosen = new List<Diagnostic>();
        var taken = new List<TextSpan>();
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Fix is not { } fix || !fix.Edits.All(edit => result.Sources.IsInMain(edit.Span)) || fix.Edits.Any(Meets))
                continue;
            chosen.Add(diagnostic);
            taken.AddRange(fix.Edits.Select(edit => edit.Span));
        }

        return chosen;

        bool Meets(TextEdit edit) => taken.Exists(other => edit.Span.Start <= other.End && other.Start <= edit.Span.End);
    }

    private static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
