namespace Das.Language.Paths;

/// <summary>
/// A tag path: which elements of a data set a statement is about (DicomEdit 6). It is matched as a whole, from the root,
/// against the path of every element; it looks at tags, creators and item numbers, never at values.
/// </summary>
/// <param name="Steps">From the root inwards; at least one.</param>
public sealed partial record TagPath(EquatableArray<PathStep> Steps);
