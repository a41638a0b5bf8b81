using Das.Engine;
using Das.Language;
using FellowOakDicom;

namespace Das.FoDicom;

/// <summary>
/// Takes the place of fo-dicom's <see cref="DicomAnonymizer"/>: the same calls, with a Das script inside. Without a script it is the Basic Profile of
/// PS3.15 Annex E. Safe for use by several threads at once, on different data sets.
/// </summary>
/// <param name="script">What is applied; null for the Basic Profile.</param>
/// <param name="context">The key of the project, variables and all else that the script needs; null for a random key of this object.</param>
public class DasAnonymizer(Script? script = null, RunContext? context = null) : DicomAnonymizer(new SecurityProfile())
{
    private static readonly Lazy<Script> s_basicProfile = new(() =>
    {
        var compiled = ScriptCompiler.Compile(new SourceText("basic profile", "deidentify[]\n"));
        return new InterpretedScript(compiled.Script!, compiled.Sources);
    });

    private readonly RunContext _context = context ?? new();

    /// <summary>What is applied.</summary>
    public Script Script { get; } = script ?? s_basicProfile.Value;

    /// <summary>Takes the result for each data set: what a person should look at before it is released. Null if nobody listens.</summary>
    public Action<ScriptResult>? Report { get; init; }

    /// <summary>Not kept: a UID depends on the key of the project alone.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Dictionary<string, string> ReplacedUIDs => throw new NotSupportedException("UIDs follow from the key of the project and are not recorded");

    /// <summary>Not used: the script says what is done.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override SecurityProfile Profile => throw new NotSupportedException("the script says what is done to an element");

    /// <summary>Edits a data set in place; if it cannot be edited it stays as it was.</summary>
    /// <exception cref="InvalidOperationException">The script rejects the data set.</exception>
    /// <inheritdoc cref="FoDicomScripts.Apply(Script, DicomDataset, RunContext?)" path="/exception" />
    public override void AnonymizeInPlace(DicomDataset dataset) => Accept(Script.Apply(dataset, _context));

    /// <summary>Edits a file in place, its file meta information too; if it cannot be edited it stays as it was.</summary>
    /// <inheritdoc cref="AnonymizeInPlace(DicomDataset)" path="/exception" />
    public override void AnonymizeInPlace(DicomFile file) => Accept(Script.Apply(file, _context));

    /// <summary>Edits a copy of a file.</summary>
    /// <inheritdoc cref="AnonymizeInPlace(DicomDataset)" path="/exception" />
    public override DicomFile Anonymize(DicomFile file)
    {
        // The clone of a file has the nested data sets of the original, that of a data set has its own.
        var copy = file.Clone();
        using (new UnvalidatedScope(copy.Dataset))
            copy.Dataset.AddOrUpdate(file.Dataset.Clone());
        AnonymizeInPlace(copy);
        return copy;
    }

    private void Accept(ScriptResult result)
    {
        if (result.Outcome != ScriptOutcome.Edited)
            throw new InvalidOperationException("the script rejects the data set");
        Report?.Invoke(result);
    }
}
