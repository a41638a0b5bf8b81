namespace Das.Runner.Reports;

/// <summary>How many files failed for one reason.</summary>
/// <param name="Reason">Why; without names of files, and without the place in the file.</param>
/// <param name="Files">How many files.</param>
public sealed record ReasonCount(string Reason, long Files);
