namespace Das.Conformance.Tests;

/// <summary>The tests that share the runs of the ready scripts.</summary>
[CollectionDefinition(nameof(ReadyScriptRuns))]
public sealed class ReadyScriptCollection : ICollectionFixture<ReadyScriptRuns>;
