namespace Das.Conformance.Tests;

/// <summary>A file that the tests read.</summary>
/// <param name="Folder">The folder that it was found in, as <see cref="SourceFolders"/> calls it.</param>
/// <param name="Name">Its name below that folder.</param>
/// <param name="Path">Its full path.</param>
public sealed record SourceFile(string Folder, string Name, string Path)
{
    /// <summary>Whether it was made with the invented identifiers of <see cref="MadeFiles"/>.</summary>
    public bool HasPlantedIdentifiers => Folder == "planted" || (Folder == "corpus" && Name.StartsWith("made/", StringComparison.Ordinal)) || Folder == "examples";

    /// <inheritdoc />
    public override string ToString() => Folder + "/" + Name;
}
