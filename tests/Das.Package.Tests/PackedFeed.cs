using Das.Testing;

namespace Das.Package.Tests;

/// <summary>
/// The packages, packed once under a version of their own, so that no cache knows them. Built into a temporary folder: the builds of the repository
/// are not disturbed.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    // What is outside a solution is built in another configuration, so the generators are named although they are not packed by themselves.
    private static readonly string[] _projects =
    [
        "src/Das.Standard", "src/Das.Language", "src/Das.Dicom", "src/Das.Engine", "src/Das.Runner", "src/Das.Cli",
        "generators/Das.Standard.Generator", "generators/Das.Script.Generator",
    ];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The names of the packages.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Das.Dicom", "Das.Engine", "Das.Language", "Das.Runner", "Das.Standard", "Das.Tool"];

    public string Version { get; } = "0.0.0-test" + Guid.NewGuid().ToString("N");

    /// <summary>Where the packages lie.</summary>
    public string Folder => _folder["feed"];

    /// <summary>A NuGet.config that names this folder as the only source.</summary>
    public string Configuration => _folder["NuGet.config"];

    /// <summary>The packages folder of consumers, removed with the feed. What others have made is taken from the user's folder, if it is there.</summary>
    public string RestoreProperties =>
        $"<RestorePackagesPath>{_folder["packages"]}</RestorePackagesPath><RestoreAdditionalProjectSources>{Folder}</RestoreAdditionalProjectSources>" +
        (Directory.Exists(UserPackages) ? $"<RestoreFallbackFolders>{UserPackages}</RestoreFallbackFolders>" : "");

    private static string UserPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public async Task InitializeAsync()
    {
        var solution = _folder["Packed.slnx"];
        await File.WriteAllTextAsync(solution, $"<Solution>{string.Concat(_projects.Select(project =>
            $"<Project Path=\"{Path.Combine(RepositoryRoot.Path, project, Path.GetFileName(project) + ".csproj")}\" />"))}</Solution>");
        await File.WriteAllTextAsync(Configuration, $"""
            <configuration><packageSources><clear /><add key="packed" value="{Folder}" /></packageSources></configuration>
            """);
        var (exitCode, output) = await DotNet.Run(RepositoryRoot.Path, "pack", solution, "-v", "q", "--nologo", "-c", "Release",
            "--artifacts-path", _folder["artifacts"], "-p:Version=" + Version, "-p:PackageOutputPath=" + Folder);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
