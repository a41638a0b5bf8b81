using System.Text;
using Das.Language;
using Das.Language.Binding;
using Das.Language.Includes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using DiagnosticDescriptors = Das.Language.Diagnostics.DiagnosticDescriptors;

namespace Das.Script.Generator;

/// <summary>Turns the <c>.das</c> files among the additional files into classes. C# code is no input but for methods that a class marks for its script, so typing it costs nothing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ScriptGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The one thing that C# code has for scripts: methods that a class marks for its own. Of a script that mentions none nothing is done again.
        var functions = context.SyntaxProvider
            .ForAttributeWithMetadataName(DeclaredFunction.Attribute, static (node, _) => node is MethodDeclarationSyntax { Identifier.ValueText.Length: > 0 }, static (method, _) => DeclaredFunction.Of(method))
            .WithTrackingName(ScriptGeneratorSteps.Declare)
            .Collect()
            .Select(static (declared, _) => DeclaredFunction.InOrder(declared));

        var parsed = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(".das", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Read)
            .Collect()
            .SelectMany(static (files, cancellation) => ScriptNaming.Name(files, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Name)
            .Combine(functions)
            .Select(static (pair, _) => pair.Left with { Functions = DeclaredFunction.For(pair.Left, pair.Right) })
            .WithTrackingName(ScriptGeneratorSteps.Equip)
            .Select(static (script, cancellation) => Parse(script, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Parse);

        var pages = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => Option(options.GlobalOptions, "build_property.DasHelpLinks"))
            .WithTrackingName(ScriptGeneratorSteps.LocateHelp);
        var diagnostics = parsed
            .Select(static (script, _) => script.Diagnostics)
            .WithTrackingName(ScriptGeneratorSteps.Diagnose)
            .Collect()
            .Combine(pages);
        context.RegisterSourceOutput(diagnostics, static (output, found) =>
        {
            // What is wrong with a file that several scripts include is said once.
            foreach (var diagnostic in found.Left.SelectMany(ofScript => ofScript).Distinct())
                output.ReportDiagnostic(diagnostic.ToDiagnostic(found.Right));
        });

        var emitted = parsed
            .Select(static (script, cancellation) => Emit(script, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Emit);
        context.RegisterSourceOutput(emitted, Add);

        var described = parsed
            .Select(static (script, cancellation) => Describe(script, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Describe);
        context.RegisterSourceOutput(described, Add);
    }

    private static void Add(SourceProductionContext output, EmittedScript script)
    {
        if (script.Source is not null)
            output.AddSource(script.HintName, Microsoft.CodeAnalysis.Text.SourceText.From(script.Source, Encoding.UTF8));
        if (script.Error is not null)
            output.ReportDiagnostic(script.Error.ToDiagnostic(pages: ""));
    }

    private static ScriptFile Read(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var ofFile = options.GetOptions(text);
        var content = TextOf(text, cancellation);
        return new(
            text.Path,
            content,
            Option(options.GlobalOptions, "build_property.ProjectDir"),
            Option(options.GlobalOptions, "build_property.RootNamespace"),
            Option(ofFile, "build_metadata.AdditionalFiles.DasNamespace"),
            Option(ofFile, "build_metadata.AdditionalFiles.DasClass"),
            Option(ofFile, "build_metadata.AdditionalFiles.DasInclude").Equals("true", StringComparison.OrdinalIgnoreCase),
            Option(ofFile, "build_metadata.AdditionalFiles.DasCoverage"),
            Option(ofFile, "build_metadata.AdditionalFiles.DasCoverageSeverity"),
            new(content is null ? [] : IncludePath.MentionedIn(content)));
    }

    private static string? TextOf(AdditionalText text, CancellationToken cancellation)
    {
        try
        {
            return text.GetText(cancellation)?.ToString();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    private static string Option(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value.Trim() : "";

    // An exception that leaves a step would switch off the generator for every script, and hide which one is to blame.
    private static ParsedScript Parse(NamedScript named, CancellationToken cancellation)
    {
        var file = named.File;
        var diagnostics = new List<DiagnosticInfo>();
        if (named.Error is not null)
            diagnostics.Add(named.Error);
        if (file.Text is null)
            diagnostics.Add(DiagnosticInfo.About(file.Path, DiagnosticDescriptors.CannotGenerate, "the file cannot be read"));

        var parsed = new ParsedScript(file.Path, named.HintName, named.Namespace, named.ClassName, null, default, "", default);
        try
        {
            if (file.Text is not null)
            {
                var paths = named.Includes.ToDictionary(include => IncludePath.Beside(named.DisplayPath, include.RelativePath), include => include.Path);
                paths[named.DisplayPath] = file.Path;
                var (coverage, isError) = CoverageSetting.Read(file, diagnostics);
                var options = Language.CompilationOptions.ForClass(IncludesOf(named), coverage, named.Functions);
                var result = ScriptCompiler.Compile(new(named.DisplayPath, file.Text), options, cancellation);
                string FileOf(TextSpan span) => paths[result.Sources.Locate(span.Start).Source.Path];
                diagnostics.AddRange(result.Diagnostics.Select(diagnostic =>
                    CoverageSetting.Raise(DiagnosticInfo.At(FileOf(diagnostic.Span), result.Sources, diagnostic), isError)));
                if (result.Script is { } script && named.Error is null)
                {
                    var clashes = VariableNaming.Clashes(script, named.ClassName).ToArray();
                    foreach (var (variable, property, first, span) in clashes)
                        diagnostics.Add(DiagnosticInfo.At(FileOf(span), result.Sources, span, DiagnosticDescriptors.PropertyNameTaken, variable, property, first));
                    var places = StatementPlace.OfAll(script.Statements, result.Sources, file => paths[file.Path]);
                    if (clashes.Length == 0)
                        parsed = parsed with { Script = script, Places = new(places), Digest = ScriptDigest.Of(result.Sources) };
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(Failure(file.Path, exception));
        }

        return parsed with { Diagnostics = new(diagnostics) };
    }

    /// <summary>A generator opens no file: what can be included are the scripts of the project.</summary>
    private static IncludeResolver IncludesOf(NamedScript script)
    {
        var files = script.Includes.ToDictionary(include => include.RelativePath, StringComparer.Ordinal);
        return path => !files.TryGetValue(path, out var file) ? IncludedText.NotFound
            : file.Text is null ? IncludedText.Unreadable("the compiler has no text of it")
            : IncludedText.Found(file.Text);
    }

    internal static EmittedScript Emit(ParsedScript script, CancellationToken cancellation) =>
        Emit(script.HintName, script, ScriptEmitter.Emit, cancellation);

    private static EmittedScript Describe(ParsedScript script, CancellationToken cancellation) =>
        Emit(ScriptNaming.InfoHintName(script.HintName), script, ScriptInfoEmitter.Emit, cancellation);

    private static EmittedScript Emit(
        string hintName, ParsedScript script, Func<ParsedScript, BoundScript, CancellationToken, string> emitter, CancellationToken cancellation)
    {
        try
        {
            return new(hintName, script.Script is null ? null : emitter(script, script.Script, cancellation), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(hintName, null, Failure(script.Path, exception));
        }
    }

    private static DiagnosticInfo Failure(string path, Exception exception) => DiagnosticInfo.About(
        path,
        DiagnosticDescriptors.CannotGenerate,
        $"this is a fault of Das, please report it ({exception.GetType().Name}: {exception.Message})");
}
