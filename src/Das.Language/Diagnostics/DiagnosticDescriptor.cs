namespace Das.Language.Diagnostics;

/// <summary>A kind of diagnostic. Ids are never reused.</summary>
/// <param name="Id"><c>DAS</c> and four digits.</param>
/// <param name="Title">A few words.</param>
/// <param name="MessageFormat">The message with <c>{0}</c>, <c>{1}</c> … for what differs.</param>
/// <param name="Category">Syntax, Names, Paths, Values, Safety, Analysis or Build.</param>
/// <param name="Severity">How bad it is unless the user says otherwise.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, string Category, DiagnosticSeverity Severity)
{
    /// <summary>The page that explains it, relative to the root of the repository.</summary>
    public string HelpLink => "docs/diagnostics/" + Id + ".md";
}
