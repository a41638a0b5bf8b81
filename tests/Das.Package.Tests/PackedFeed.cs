using Das.Testing;

namespace Das.Package.Tests;

/// <summary>
/// The packages, packed once under a version of their own, so that no cache knows them. Built into a temporary folder: the builds of the repository
/// are not disturbed.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    // The generators are not packed by themselves, but what is outside a solution is built in another configuration.
    private static readonly string[] _projects =
    [
        "src/Das.Standard", "src/Das.Language", "src/Das.Dicom", "src/Das.Engine", "generators/Das.Standard.Generator", "generators/Das.Script.Generator",
    ];

    private readonly TemporaryFolder _folder = new();

    public string Version { get; } = "0.0.0-test" + Guid.NewGuid().ToString("N");

    /// <summary>Where the packages lie.</summary>
    public string Folder => _folder["feed"];

    /// <summary>The packages folder of consumers, removed with the feed.</summary>
    public string Packages => _folder["packages"];

    public async Task InitializeAsync()
    {
        var solution = _folder["Packed.slnx"];
        await File.WriteAllTextAsync(solution, $"<Solution>{string.Concat(_projects.Select(project =>
            $"<Project Path=\"{Path.Combine(RepositoryRoot.Path, project, Path.GetFileName(project) + ".csproj")}\" />"))}</Solution>");
        var (exitCode, output) = await DotNet.Run(RepositoryRoot.Path, "pack", solution, "-v", "q", "--nologo", "-c", "Release",
            "--artifacts-path", _folder["artifacts"], "-p:Version=" + Version, "-p:PackageOutputPath=" + Folder);
        Assert.True(exitCode == 0, output);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
