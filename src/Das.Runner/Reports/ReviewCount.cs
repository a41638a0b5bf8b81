using Das.Engine.Profiles;

namespace Das.Runner.Reports;

/// <summary>How often a person should look at something, for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Findings">How many places of files.</param>
/// <param name="Files">How many files they are in.</param>
public sealed record ReviewCount(ReviewReason Reason, long Findings, long Files);
