namespace Das.Language.Diagnostics;

/// <summary>One id of a <c>das:disable</c> comment.</summary>
/// <param name="Id">The id.</param>
/// <param name="Span">Where the id stands.</param>
/// <param name="Scope">The lines on which it disables diagnostics: those that begin there.</param>
/// <param name="Removal">Takes it out; null where that would change more.</param>
internal sealed record Suppression(string Id, TextSpan Span, TextSpan Scope, Fix? Removal);
