using System.Text;
using Das.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using DiagnosticDescriptors = Das.Language.Diagnostics.DiagnosticDescriptors;
using SourceText = Das.Language.SourceText;

namespace Das.Script.Generator;

/// <summary>Turns the <c>.das</c> files among the additional files into classes. C# code is no input, so typing it costs nothing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ScriptGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(".das", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Read)
            .Collect()
            .SelectMany(static (files, cancellation) => ScriptNaming.Name(files, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Name)
            .Select(static (script, cancellation) => Parse(script, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Parse);

        var diagnostics = parsed
            .Select(static (script, _) => script.Diagnostics)
            .WithTrackingName(ScriptGeneratorSteps.Diagnose);
        context.RegisterSourceOutput(diagnostics, static (output, found) =>
        {
            foreach (var diagnostic in found)
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });

        var emitted = parsed
            .Select(static (script, cancellation) => Emit(script, cancellation))
            .WithTrackingName(ScriptGeneratorSteps.Emit);
        context.RegisterSourceOutput(emitted, static (output, script) =>
        {
            if (script.Source is not null)
                output.AddSource(script.HintName, Microsoft.CodeAnalysis.Text.SourceText.From(script.Source, Encoding.UTF8));
            if (script.Error is not null)
                output.ReportDiagnostic(script.Error.ToDiagnostic());
        });
    }

    private static ScriptFile Read(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var ofFile = options.GetOptions(text);
        return new(
            text.Path,
            TextOf(text, cancellation),
            Option(options.GlobalOptions, "build_property.ProjectDir"),
            Option(options.GlobalOptions, "build_property.RootNamespace"),
            Option(ofFile, "build_metadata.AdditionalFiles.DasNamespace"),
            Option(ofFile, "build_metadata.AdditionalFiles.DasClass"));
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

        var parsed = new ParsedScript(file.Path, named.HintName, named.Namespace, named.ClassName, null, default, default);
        try
        {
            if (file.Text is not null)
            {
                var source = new SourceText(named.DisplayPath, file.Text);
                var result = ScriptCompiler.Compile(source, cancellationToken: cancellation);
                diagnostics.AddRange(result.Diagnostics.Select(diagnostic => DiagnosticInfo.At(file.Path, source, diagnostic)));
                if (result.Script is not null && named.Error is null)
                {
                    parsed = parsed with { Script = result.Script, Places = new(StatementPlace.OfAll(result.Script.Statements, source)) };
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(Failure(file.Path, exception));
        }

        return parsed with { Diagnostics = new(diagnostics) };
    }

    internal static EmittedScript Emit(ParsedScript script, CancellationToken cancellation)
    {
        try
        {
            return new(script.HintName, script.Script is null ? null : ScriptEmitter.Emit(script, script.Script, cancellation), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(script.HintName, null, Failure(script.Path, exception));
        }
    }

    private static DiagnosticInfo Failure(string path, Exception exception) => DiagnosticInfo.About(
        path,
        DiagnosticDescriptors.CannotGenerate,
        $"this is a fault of Das, please report it ({exception.GetType().Name}: {exception.Message})");
}
