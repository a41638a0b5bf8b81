namespace Das.Conformance.Tests.Profiles;

/// <summary>What became of all files under one set of options.</summary>
/// <param name="Options">The names of the options, as the fixture was asked for them.</param>
/// <param name="Written">The full path of the result by source.</param>
/// <param name="Refused">Why there is none, by source.</param>
public sealed record ProfileRun(string Options, IReadOnlyDictionary<SourceFile, string> Written, IReadOnlyDictionary<SourceFile, string> Refused);
