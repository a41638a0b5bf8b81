using Das.Standard;

namespace Das.Runner.Reports;

/// <summary>How many results have one SOP class.</summary>
/// <param name="SopClass">The SOP class; null for all that PS3.6 does not know.</param>
/// <param name="Files">How many results.</param>
public sealed record SopClassCount(UidEntry? SopClass, long Files);
