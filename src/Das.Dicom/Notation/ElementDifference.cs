namespace Das.Dicom.Notation;

/// <summary>One element that is not as it should be. It quotes values: it is meant for the invented data of tests.</summary>
/// <param name="Path">The element or item, as <see cref="DataSetNotation"/> writes it.</param>
/// <param name="Expected">What should be there, in words or as its value.</param>
/// <param name="Found">What is.</param>
/// <param name="Line">Line of the expectation, from 1; 0 for what nobody expected.</param>
/// <param name="Column">Column of the expectation, from 1; 0 for what nobody expected.</param>
public sealed record ElementDifference(string Path, string Expected, string Found, int Line, int Column)
{
    /// <summary>The difference in one line.</summary>
    public override string ToString() => $"{Path}: expected {Expected}, found {Found}";
}
