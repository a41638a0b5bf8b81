namespace Das.Engine.Profiles;

/// <summary>One thing about a result that a person should look at. Holds no value of the file.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Place">Where, as in <c>(0008,1140)[0]/(0008,103E)</c>.</param>
public readonly record struct ReviewFinding(ReviewReason Reason, string Place);
