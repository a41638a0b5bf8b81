namespace Das.Standard.Generator;

/// <summary>A CSV file of the project.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">What it holds.</param>
internal sealed record TableFile(string Path, string Text);
