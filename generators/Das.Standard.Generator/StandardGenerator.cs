using System.Collections.Immutable;
using System.Text;
using Das.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Das.Standard.Generator;

/// <summary>Turns the tables of Das.Standard/Data into constant arrays behind perfect hashes.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StandardGenerator : IIncrementalGenerator
{
    private static readonly TableEmitter[] _emitters =
        [new DataDictionaryEmitter(), new UidRegistryEmitter(), new ActionTableEmitter(), new SafePrivateEmitter()];

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(static text => Array.Exists(_emitters, emitter => IsTable(text.Path, emitter)))
            .Select(static (text, cancellation) => new TableFile(text.Path, text.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(StandardGeneratorSteps.Read);

        foreach (var emitter in _emitters)
        {
            var table = files.Where(file => IsTable(file.Path, emitter)).Collect()
                .Select((found, cancellation) => Build(emitter, found, cancellation))
                .WithTrackingName(StandardGeneratorSteps.Build);
            context.RegisterSourceOutput(
                table.Select(static (table, _) => table.Diagnostics).WithTrackingName(StandardGeneratorSteps.Diagnose),
                static (output, diagnostics) =>
                {
                    foreach (var diagnostic in diagnostics)
                        output.ReportDiagnostic(diagnostic.ToDiagnostic());
                });
            context.RegisterSourceOutput(
                table.Select(static (table, _) => (table.HintName, table.Source)).WithTrackingName(StandardGeneratorSteps.Emit),
                static (output, table) => output.AddSource(table.HintName, SourceText.From(table.Source, Encoding.UTF8)));
        }
    }

    private static bool IsTable(string path, TableEmitter emitter) => Path.GetFileName(path) == emitter.FileName;

    private static GeneratedTable Build(TableEmitter emitter, ImmutableArray<TableFile> files, CancellationToken cancellation)
    {
        var rows = new TableRows(files.Length == 0 ? new TableFile("", "") : files[0], emitter.Columns, cancellation);
        if (files.Length == 0)
            rows.Report(DiagnosticDescriptors.MissingTable, default, emitter.FileName);
        foreach (var file in files.Skip(1))
            rows.Diagnostics.Add(new DiagnosticInfo(DiagnosticDescriptors.RepeatedTable.Id, emitter.FileName, file.Path, default));

        var source = new SourceWriter();
        try
        {
            if (files.Length > 0)
                rows.CheckHeader();
            emitter.Emit(rows, source);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An exception that leaves a step would switch off the generator and hide which table is to blame.
            rows.Report(DiagnosticDescriptors.CannotGenerate, default, exception.Message);
        }

        return new GeneratedTable(emitter.TypeName + ".g.cs", source.ToString(), new EquatableArray<DiagnosticInfo>(rows.Diagnostics));
    }
}
