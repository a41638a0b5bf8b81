using System.IO.Compression;
using System.Xml.Linq;
using Das.Testing;

namespace Das.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedFeed feed)
{
    [Fact]
    public void Each_package_comes_with_its_symbols_and_no_other_project_is_packed()
    {
        var files = Directory.EnumerateFiles(feed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(PackedFeed.Names.SelectMany(name => new[] { $"{name}.{feed.Version}.nupkg", $"{name}.{feed.Version}.snupkg" }), files);
    }

    [Theory]
    [InlineData("Das.Dicom", "net10.0")]
    [InlineData("Das.Engine", "net10.0")]
    [InlineData("Das.Runner", "net10.0")]
    [InlineData("Das.Language", "net10.0", "netstandard2.0")]
    [InlineData("Das.Standard", "net10.0", "netstandard2.0")]
    public void Library_has_documentation_and_symbols_for_each_framework(string name, params string[] frameworks)
    {
        Assert.Equal(
            frameworks.SelectMany(framework => new[] { $"lib/{framework}/{name}.dll", $"lib/{framework}/{name}.xml" }),
            FilesOf(name, "nupkg").Where(file => file.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.Equal(
            frameworks.Select(framework => $"lib/{framework}/{name}.pdb"),
            FilesOf(name, "snupkg").Where(file => file.StartsWith("lib/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Package_says_what_it_is_and_under_which_licence()
    {
        foreach (var name in PackedFeed.Names)
        {
            Assert.Contains("THIRD-PARTY-NOTICES.md", FilesOf(name, "nupkg"));
            Assert.Contains("README.md", FilesOf(name, "nupkg"));
            var specification = Specification(name);
            Assert.Equal("MIT", Value(specification, "license"));
            Assert.Equal("README.md", Value(specification, "readme"));
            Assert.NotEqual("Package Description", Value(specification, "description"));
        }
    }

    [Fact]
    public void Package_names_no_folder_of_the_machine_that_packed_it()
    {
        foreach (var name in PackedFeed.Names)
        {
            var specification = Specification(name).ToString();
            Assert.DoesNotContain(RepositoryRoot.Path, specification, StringComparison.Ordinal);
            Assert.DoesNotContain("file:/", specification, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Engine_package_brings_the_generator_and_its_libraries_only()
    {
        var files = FilesOf("Das.Engine", "nupkg")
            .Where(name => name.StartsWith("analyzers/", StringComparison.Ordinal) || name.StartsWith("build", StringComparison.Ordinal));
        Assert.Equal(
            [
                "analyzers/dotnet/cs/Das.Language.dll", "analyzers/dotnet/cs/Das.Script.Generator.dll", "analyzers/dotnet/cs/Das.Standard.dll",
                "analyzers/dotnet/cs/Sprache.dll", "build/Das.Engine.props", "buildTransitive/Das.Engine.props",
            ],
            files);
    }

    [Fact]
    public void Runner_package_passes_the_generator_on()
    {
        var engine = Assert.Single(Specification("Das.Runner").Descendants(), element => (string?)element.Attribute("id") == "Das.Engine");
        Assert.Null(engine.Attribute("exclude"));
    }

    private List<string> FilesOf(string name, string extension)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{name}.{feed.Version}.{extension}"));
        return [.. package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private XDocument Specification(string name)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{name}.{feed.Version}.nupkg"));
        using var stream = package.GetEntry(name + ".nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private static string? Value(XDocument specification, string name) =>
        specification.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
