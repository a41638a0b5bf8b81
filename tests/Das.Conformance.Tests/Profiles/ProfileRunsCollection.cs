namespace Das.Conformance.Tests.Profiles;

/// <summary>The tests that share the runs of the profile.</summary>
[CollectionDefinition(nameof(ProfileRuns))]
public sealed class ProfileRunsCollection : ICollectionFixture<ProfileRuns>;
