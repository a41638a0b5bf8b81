namespace Das.Standard;

/// <summary>Facts about action codes.</summary>
public static class ActionCodeInfo
{
    /// <summary>The code as Table E.1-1 prints it: <c>X/Z/U*</c>.</summary>
    public static string TextOf(ActionCode code) => code switch
    {
        ActionCode.ZD => "Z/D",
        ActionCode.XZ => "X/Z",
        ActionCode.XD => "X/D",
        ActionCode.XZD => "X/Z/D",
        ActionCode.XZU => "X/Z/U*",
        _ => code.ToString(),
    };
}
