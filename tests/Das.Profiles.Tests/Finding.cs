namespace Das.Profiles.Tests;

/// <summary>What is wrong in a result.</summary>
/// <param name="Iod">The kind of file.</param>
/// <param name="Path">Where.</param>
/// <param name="Tag">Which element.</param>
/// <param name="Expected">What should be.</param>
/// <param name="Found">What is.</param>
internal sealed record Finding(string Iod, string Path, uint Tag, string Expected, string Found)
{
    public override string ToString() => $"{Iod} {Path}: expected {Expected}, found {Found}";
}
