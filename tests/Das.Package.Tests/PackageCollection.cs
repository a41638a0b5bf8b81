namespace Das.Package.Tests;

/// <summary>All tests share the packages: they are packed once.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedFeed>
{
    public const string Name = "packages";
}
