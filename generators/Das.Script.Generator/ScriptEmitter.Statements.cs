using System.Globalization;
using Das.Language;
using Das.Language.Binding;
using Das.Language.Syntax;

namespace Das.Script.Generator;

/// <content>Statements, in the order of <see cref="ParsedScript.Places"/>.</content>
internal sealed partial class ScriptEmitter
{
    // What #line accepts.
    private const int MaxLine = 16707565;
    private const int MaxColumn = 65536;

    private void WriteStatements(SourceWriter source, EquatableArray<BoundStatement> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (i > 0)
                source.Line();
            if (statements[i] is BoundIf branching)
                WriteIf(source, branching);
            else
                WriteStatement(source, statements[i]);
        }
    }

    private void WriteStatement(SourceWriter source, BoundStatement statement)
    {
        var place = NextPlace();
        source.Line("// " + place.Comment);
        WriteAt(source, place);
        WriteMapped(source, place, Statement(statement));
    }

    private void WriteIf(SourceWriter source, BoundIf branching)
    {
        for (var i = 0; i < branching.Branches.Count; i++)
        {
            var branch = branching.Branches[i];
            var place = NextPlace();
            if (i == 0)
            {
                source.Line("// " + place.Comment);
                WriteAt(source, place);
            }

            WriteMapped(source, place, (i == 0 ? "if (" : "else if (") + Condition(branch.Condition) + ")");
            WriteBlock(source, branch.Statements);
        }

        if (branching.Else.Count == 0)
            return;
        source.Line("else");
        WriteBlock(source, branching.Else);
    }

    private void WriteBlock(SourceWriter source, EquatableArray<BoundStatement> statements)
    {
        source.OpenBlock();
        WriteStatements(source, statements);
        source.Close();
    }

    private void WriteAt(SourceWriter source, StatementPlace place)
    {
        var file = FileOf(place) is { } path ? ", " + Literal(path) : "";
        source.Line(string.Format(CultureInfo.InvariantCulture, "session.At({0}, {1}{2});", place.Line, place.Column, file));
    }

    /// <summary>
    /// The mapped code begins in column 1 and has no character offset, because compilers up to Roslyn 4.8 count that from another base.
    /// </summary>
    private void WriteMapped(SourceWriter source, StatementPlace place, string code)
    {
        if (place.EndLine > MaxLine || Math.Max(place.Column, place.EndColumn) > MaxColumn || place.File.Contains('"'))
        {
            source.Line(code);
            return;
        }

        source.Unindented(string.Format(
            CultureInfo.InvariantCulture, "#line ({0}, {1}) - ({2}, {3}) \"{4}\"", place.Line, place.Column, place.EndLine, place.EndColumn, place.File));
        source.Unindented(code);
        source.Unindented("#line default");
    }

    /// <summary>The file that a place is in; null for the script's own.</summary>
    private string? FileOf(StatementPlace place) => place.Path == _script.Path ? null : place.Path;

    private StatementPlace NextPlace() => _parsed.Places[_place++];

    private string Statement(BoundStatement statement) => statement switch
    {
        BoundAssign assign => $"session.Assign({Field(assign.Target)}, {Content(assign.Value)});",
        BoundAssignIfExists assign => $"session.AssignIfExists({Field(new[] { assign.Target })}, {Content(assign.Value)});",
        BoundSetVariable variable => $"{Local(variable.Name)}.Value = {Value(variable.Value)};",
        BoundRemove remove => $"session.Remove({Paths(remove.Paths)});",
        BoundRemovals removals => $"session.Remove({Field(removals)});",
        BoundRemoveAllPrivate => "session.RemoveAllPrivate();",
        BoundDeidentify deidentify => $"session.Deidentify({Field(deidentify.Profile)});",
        BoundEcho echo => $"session.Echo({(echo.Value is null ? "" : Value(echo.Value))});",
        BoundInvoke invoke => Call(invoke.Function, invoke.Arguments) + ";",
        _ => throw new NotSupportedException("no operation for " + statement.GetType().Name),
    };

    /// <summary>What is written: a text that has the same bytes in every character set, as these bytes.</summary>
    private string Content(BoundExpression value) => value is BoundText { Value: var text } && PlainText.Is(text) ? Literal(text) + "u8" : Value(value);

    private string Condition(BoundCondition condition)
    {
        if (condition is BoundTruth truth)
            return $"{SessionType}.IsTrue({Value(truth.Value)})";
        var comparison = (BoundComparison)condition;
        var not = comparison.Operator is ComparisonOperator.NotEqual or ComparisonOperator.NotMatches ? "!" : "";
        var operation = comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual ? SessionType + ".IsEqual" : "session.IsWholeMatch";
        return $"{not}{operation}({Value(comparison.Left)}, {Value(comparison.Right)})";
    }

    /// <summary>A call of the operation that bears the function's name.</summary>
    private string Call(Function function, IReadOnlyList<BoundExpression> arguments)
    {
        var signature = FunctionSignature.Of(function);
        var values = arguments.Select((argument, i) => signature.ParameterOf(i).Kind is ParameterKind.Path or ParameterKind.PrivatePath
            ? Paths(((BoundList)argument).Entries)
            : Value(argument));
        return $"session.{function}({string.Join(", ", values)})";
    }
}
