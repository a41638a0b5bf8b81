using System.Text.RegularExpressions;
using Das.Testing;

namespace Das.Package.Tests;

/// <summary>What a build says about a script: where, how bad it is, and where to read more.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class BuildDiagnosticTests(PackedFeed feed)
{
    private const string Script = "version \"6.7\"\ndeidentify[RetainUIDs]\n  - (0008,0003)\n";

    [Fact]
    public async Task Globalconfig_sets_severities_and_an_editorconfig_section_does_not()
    {
        using var folder = await Project("");
        await File.WriteAllTextAsync(folder[".editorconfig"], "root = true\n[*]\ndotnet_diagnostic.DAS0027.severity = none\n[*.das]\ndotnet_diagnostic.DAS0027.severity = none\n");
        var (exitCode, output) = await Build(folder, restore: true);
        Assert.True(exitCode == 0, output);
        Assert.Contains("study.das(3,5): warning DAS0027: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("DAS0115", output, StringComparison.Ordinal);

        // The page is in the package.
        var link = HelpLink().Match(output);
        Assert.True(link.Success, output);
        Assert.StartsWith("# DAS0027: ", await File.ReadAllTextAsync(new Uri(link.Value).LocalPath), StringComparison.Ordinal);

        await File.WriteAllTextAsync(folder[".globalconfig"], "is_global = true\ndotnet_diagnostic.DAS0027.severity = error\n");
        (exitCode, output) = await Build(folder);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("study.das(3,5): error DAS0027: ", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(folder[".globalconfig"], "is_global = true\ndotnet_diagnostic.DAS0027.severity = none\n");
        (exitCode, output) = await Build(folder);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("DAS0027", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_with_a_hole_does_not_compile()
    {
        using var folder = await Project("DasCoverage=\"basic\" DasCoverageSeverity=\"error\"");
        var (exitCode, output) = await Build(folder, restore: true);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("study.das(2,1): error DAS0115: (0008,0018) SOP Instance UID, action code U, ", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(folder["Consumer.csproj"], ProjectFile("DasCoverage=\"basic,retainUIDs\" DasCoverageSeverity=\"error\""));
        (exitCode, output) = await Build(folder);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Library_of_one_name_in_another_package_does_no_harm()
    {
        using var other = new TemporaryFolder();
        await File.WriteAllTextAsync(other["Sprache.csproj"], """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <AssemblyVersion>9.0.0.0</AssemblyVersion>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(other["Other.cs"], "namespace Sprache { public class Other { } }");
        var (exitCode, output) = await Build(other, restore: true);
        Assert.True(exitCode == 0, output);

        using var folder = await Project("");
        var project = ProjectFile("").Replace("</ItemGroup>", $"""<Analyzer Include="{other["out", "Sprache.dll"]}" NuGetPackageId="Other" NuGetPackageVersion="1.0.0" /></ItemGroup>""", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["Consumer.csproj"], project);
        (exitCode, output) = await Build(folder, restore: true);
        Assert.True(exitCode == 0, output);
        Assert.Contains("study.das(3,5): warning DAS0027: ", output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"file:///[^) ]*DAS0027\.md")]
    private static partial Regex HelpLink();

    private async Task<TemporaryFolder> Project(string metadata)
    {
        var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["Consumer.csproj"], ProjectFile(metadata));
        await File.WriteAllTextAsync(folder["study.das"], Script);

        // The SDK looks for settings in the folders of the C# files that it finds.
        await File.WriteAllTextAsync(folder["Class.cs"], "class Class;");
        return folder;
    }

    private string ProjectFile(string metadata) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RestoreAdditionalProjectSources>{feed.Folder}</RestoreAdditionalProjectSources>
            <RestorePackagesPath>$(MSBuildProjectDirectory)/packages</RestorePackagesPath>
            <EnableDefaultDasItems>false</EnableDefaultDasItems>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Das.Engine" Version="{feed.Version}" />
            <AdditionalFiles Include="study.das" {metadata} />
          </ItemGroup>
        </Project>
        """;

    private static Task<(int ExitCode, string Output)> Build(TemporaryFolder folder, bool restore = false) =>
        DotNet.Run(folder.Path, ["build", "-v", "q", "--nologo", "-o", folder["out"], .. restore ? Array.Empty<string>() : ["--no-restore"]]);
}
