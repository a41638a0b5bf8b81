namespace Das.Engine.Testing;

/// <summary>One thing that did not come out as a test expects. It quotes values, which in a test are invented.</summary>
/// <param name="Line">Line of what was expected, from 1.</param>
/// <param name="Column">Column of what was expected, from 1.</param>
/// <param name="Subject">What it is about: the path of an element, or a few words.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What came of it.</param>
public sealed record TestFailure(int Line, int Column, string Subject, string Expected, string Found);
