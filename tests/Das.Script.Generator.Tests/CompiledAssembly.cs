using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Das.Script.Generator.Tests;

/// <summary>A compilation, loaded until it is disposed.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new(nameof(CompiledAssembly), isCollectible: true);

    public CompiledAssembly(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        Scripts = [.. _context.LoadFromStream(image).GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Das.Engine.Script)))
            .Select(type => (Das.Engine.Script)Activator.CreateInstance(type)!)];
    }

    /// <summary>One of each script class.</summary>
    public IReadOnlyList<Das.Engine.Script> Scripts { get; }

    /// <inheritdoc />
    public void Dispose() => _context.Unload();
}
