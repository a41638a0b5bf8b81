using System.Security.Cryptography;
using Das.Testing;

namespace Das.Package.Tests;

/// <summary>What somebody does who has only the packages.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageTests(PackedFeed feed)
{
    private const string Script = """
        version "6.6"
        (0010,0010) := subject
        - (0010,0020)
        (0008,0090) := uppercase[(0008,0090)]

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
                {feed.RestoreProperties}
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

        // The remark about uppercase was none that stops a build until this file says so.
        await File.WriteAllTextAsync(folder[".globalconfig"], "is_global = true\ndotnet_diagnostic.DAS0060.severity = error\n");
        await File.WriteAllTextAsync(folder["profiles", "mr-research.das"], Script + "  removeTag[(0010,0030)]\n");
        (exitCode, output) = await DotNet.Run(folder.Path, "build", "-v", "q", "--nologo", "--no-restore", "-o", folder["out"]);
        Assert.NotEqual(0, exitCode);
        var path = Path.Combine("profiles", "mr-research.das");
        Assert.Contains(path + "(5,3): error DAS0013: There is no function 'removeTag'", output, StringComparison.Ordinal);
        Assert.Contains(path + "(4,26): error DAS0060", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_that_is_installed_from_the_folder_de_identifies_the_examples()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output) = await DotNet.Run(folder.Path, "tool", "install", "Das.Tool", "--version", feed.Version,
            "--configfile", feed.Configuration, "--tool-path", folder["tools"]);
        Assert.True(exitCode == 0, output);

        var das = folder["tools", OperatingSystem.IsWindows() ? "das.exe" : "das"];
        var data = Path.Combine(RepositoryRoot.Path, "examples", "data");
        (exitCode, output) = ExternalTool.Run(das, "run", "--profile", "basic", data, "-o", folder["out"]);
        Assert.True(exitCode == 0, output);
        Assert.Equal(Directory.GetFiles(data, "*.dcm").Length, folder.FilesIn("out").Count);
    }
}
