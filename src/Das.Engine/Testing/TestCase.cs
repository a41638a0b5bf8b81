using Das.Dicom.Notation;
using Das.Engine.Profiles;

namespace Das.Engine.Testing;

/// <summary>One test of a script: what it is given, and what must come of it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Line">The line that its name is in, from 1.</param>
public sealed record TestCase(string Name, int Line)
{
    /// <summary>What the script is given.</summary>
    internal DataSetBuilder Given { get; init; } = new();

    /// <summary>What the run gives besides.</summary>
    internal RunContext Context { get; init; } = RunContext.Empty;

    /// <summary>Whether the result is expected to be a file, a rejection or an error.</summary>
    internal ExpectedOutcome Outcome { get; init; }

    /// <summary>The line of what is expected, from 1.</summary>
    internal int ExpectedLine { get; init; }

    /// <summary>A piece of the reason why the script must fail.</summary>
    internal string ErrorText { get; init; } = "";

    /// <summary>What must have become of the elements; null if nothing is said of them.</summary>
    internal ExpectedElements? Elements { get; init; }

    /// <summary>What a person must be asked to look at.</summary>
    internal IReadOnlyList<ExpectedFinding> Findings { get; init; } = [];

    /// <summary>The line that says that there is nothing to look at, or 0.</summary>
    internal int NoFindingLine { get; init; }

    /// <summary>Applies a script to what is given, writes the result and reads it again.</summary>
    /// <returns>What is not as expected; empty if the test passed.</returns>
    public IReadOnlyList<TestFailure> Run(Script script)
    {
        using var source = Given.Build();
        using var file = Given.Build();
        ScriptResult result;
        try
        {
            result = script.Apply(file, Context);
        }
        catch (ScriptException e)
        {
            return Outcome == ExpectedOutcome.Error && e.Reason.Contains(ErrorText, StringComparison.OrdinalIgnoreCase)
                ? []
                : [OutcomeFailure($"the error in line {e.Line}: {e.Reason}")];
        }

        if (result.Outcome == ScriptOutcome.Rejected)
            return Outcome == ExpectedOutcome.Rejected ? [] : [OutcomeFailure("a rejection")];
        if (Outcome != ExpectedOutcome.Edited)
            return [OutcomeFailure("a file")];

        using var written = Dicom.DicomFile.Read(file.ToArray());
        return [.. ElementFailures(written, source), .. FindingFailures(result.Findings)];
    }

    private TestFailure OutcomeFailure(string found)
    {
        var expected = Outcome switch
        {
            ExpectedOutcome.Rejected => "a rejection",
            ExpectedOutcome.Error => ErrorText.Length == 0 ? "an error" : $"an error with \"{ErrorText}\"",
            _ => "a file",
        };
        return new(ExpectedLine, 1, "outcome", expected, found);
    }

    private IEnumerable<TestFailure> ElementFailures(Dicom.DicomFile written, Dicom.DicomFile source) =>
        Elements?.Compare(written, source).Select(difference => difference.Line == 0
            ? new TestFailure(ExpectedLine, 1, difference.Path, difference.Expected, difference.Found)
            : new TestFailure(difference.Line, difference.Column, difference.Path, difference.Expected, difference.Found)) ?? [];

    private IEnumerable<TestFailure> FindingFailures(IReadOnlyList<ReviewFinding> found)
    {
        foreach (var expected in Findings.Where(expected => !found.Any(expected.Matches)))
            yield return new(expected.Line, 1, "finding", expected.ToString(), found.Count == 0 ? "none" : string.Join(", ", found.Select(one => $"{one.Reason} {one.Place}")));
        if (NoFindingLine > 0 && found.Count > 0)
            yield return new(NoFindingLine, 1, "finding", "none", string.Join(", ", found.Select(one => $"{one.Reason} {one.Place}")));
    }
}

/// <summary>What a script must come to.</summary>
internal enum ExpectedOutcome
{
    /// <summary>It goes to its end.</summary>
    Edited,

    /// <summary>It rejects the file.</summary>
    Rejected,

    /// <summary>It cannot be applied.</summary>
    Error,
}

/// <summary>Something that a person must be asked to look at.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Place">Where; empty if it may be anywhere.</param>
/// <param name="Line">Line of the expectation, from 1.</param>
internal sealed record ExpectedFinding(ReviewReason Reason, string Place, int Line)
{
    public bool Matches(ReviewFinding finding) => finding.Reason == Reason && (Place.Length == 0 || finding.Place == Place);

    public override string ToString() => $"{Reason} {Place}".TrimEnd();
}
