namespace Das.Language.DicomAnonymizer;

/// <summary>What is to be said about a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">One sentence.</param>
/// <param name="IsError">Whether there is no script because of it; otherwise the script does something else than the rule.</param>
public sealed record ImportRemark(AnonymizerRule Rule, string Message, bool IsError);
