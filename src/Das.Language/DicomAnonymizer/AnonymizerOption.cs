namespace Das.Language.DicomAnonymizer;

/// <summary>One thing that an action of <see cref="AnonymizerRule"/> needs.</summary>
/// <param name="Name">Its name; null if only its place tells what it is.</param>
/// <param name="Value">Its value.</param>
public sealed record AnonymizerOption(string? Name, string Value);
