using System.IO.Compression;
using System.Security.Cryptography;
using Das.Testing;

namespace Das.Package.Tests;

public sealed class PackageTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    private const string Script = """
        version "6.6"
        (0010,0010) := subject
        - (0010,0020)

        """;

    private const string Program = """
        using System;
        using System.IO;
        using Consumer.Profiles;
        using Das.Engine;

        using var input = File.OpenRead(args[0]);
        using var output = File.Create(args[1]);
        Console.Write(MrResearch.Info.Digest);
        return new MrResearch { Subject = "S-1" }.Apply(input, output).Outcome == ScriptOutcome.Edited ? 0 : 1;
        """;

    [Fact]
    public void Engine_package_brings_the_generator_and_its_libraries_only()
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"Das.Engine.{feed.Version}.nupkg"));
        var files = package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("analyzers/", StringComparison.Ordinal) || name.StartsWith("build", StringComparison.Ordinal));
        Assert.Equal(
            [
                "analyzers/dotnet/cs/Das.Language.dll", "analyzers/dotnet/cs/Das.Script.Generator.dll", "analyzers/dotnet/cs/Das.Standard.dll",
                "analyzers/dotnet/cs/Sprache.dll", "build/Das.Engine.props", "buildTransitive/Das.Engine.props",
            ],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Fresh_project_compiles_a_script_and_names_what_is_wrong_with_another()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["profiles"]);
        await File.WriteAllTextAsync(folder["Consumer.csproj"], $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreAdditionalProjectSources>{feed.Folder}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{feed.Packages}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Das.Engine" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(folder["Program.cs"], Program);
        await File.WriteAllTextAsync(folder["profiles", "mr-research.das"], Script);

        var (exitCode, output) = await DotNet.Run(folder.Path, "build", "-v", "q", "--nologo", "-o", folder["out"]);
        Assert.True(exitCode == 0, output);
        var input = DicomFileBuilder.Instance().Save(folder["in.dcm"]);
        (exitCode, output) = await DotNet.Run(folder.Path, folder["out", "Consumer.dll"], input, folder["out.dcm"]);
        Assert.True(exitCode == 0, output);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(folder["profiles", "mr-research.das"]))), output);
        var before = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(input));
        var after = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder["out.dcm"]));
        Assert.Contains("Featherstone", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Featherstone", after, StringComparison.Ordinal);
        Assert.DoesNotContain("MRN-4711", after, StringComparison.Ordinal);
        Assert.Contains("S-1", after, StringComparison.Ordinal);

        await File.WriteAllTextAsync(folder["profiles", "mr-research.das"], Script + "  removeTag[(0010,0030)]\n");
        (exitCode, output) = await DotNet.Run(folder.Path, "build", "-v", "q", "--nologo", "--no-restore", "-o", folder["out"]);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(Path.Combine("profiles", "mr-research.das") + "(4,3): error DAS0013: There is no function 'removeTag'", output, StringComparison.Ordinal);
    }
}
