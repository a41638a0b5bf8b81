namespace Das.Standard;

/// <summary>How a compound action code is decided by the Type of the attribute (PS3.15 Table E.1-1a).</summary>
public static class CompoundAction
{
    /// <summary>Whether the Type of the attribute decides what a code means.</summary>
    public static bool IsCompound(ActionCode code) => code >= ActionCode.ZD;

    /// <summary>
    /// Decides a code. What needs a value (Type 1, 1C) takes D, or U for the sequences of X/Z/U*; what must be present (2, 2C) takes Z; what
    /// is optional (3) takes X. A code without that member takes the next one that keeps the object valid. If the Type is unknown the
    /// last member is taken: it is right for every Type.
    /// </summary>
    /// <param name="code">The code. One that is not compound is returned as it is.</param>
    /// <param name="type">The Type of the attribute at its place.</param>
    /// <returns>A code that is not compound. U for X/Z/U* means: keep the sequence and replace the instance UIDs in its items.</returns>
    public static ActionCode Resolve(ActionCode code, AttributeType type)
    {
        var isOptional = type == AttributeType.Type3;
        var mayBeEmpty = isOptional || type is AttributeType.Type2 or AttributeType.Type2C;
        return code switch
        {
            ActionCode.ZD => mayBeEmpty ? ActionCode.Z : ActionCode.D,
            ActionCode.XZ => isOptional ? ActionCode.X : ActionCode.Z,
            ActionCode.XD => isOptional ? ActionCode.X : ActionCode.D,
            ActionCode.XZD => isOptional ? ActionCode.X : mayBeEmpty ? ActionCode.Z : ActionCode.D,
            ActionCode.XZU => isOptional ? ActionCode.X : mayBeEmpty ? ActionCode.Z : ActionCode.U,
            _ => code,
        };
    }

    /// <summary>
    /// Decides a code as <see cref="Resolve"/> does, and keeps the object valid also where the table is not compound (PS3.15 E.1.1): where the IOD
    /// demands a value, X and Z give way to D, and where it demands the attribute, X gives way to Z. A condition that cannot be told (1C, 2C) does
    /// not make X give way.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="type">The Type of the attribute at its place.</param>
    /// <returns>A code that is not compound.</returns>
    public static ActionCode ResolveValid(ActionCode code, AttributeType type) => (Resolve(code, type), type) switch
    {
        (ActionCode.X or ActionCode.Z, AttributeType.Type1) => ActionCode.D,
        (ActionCode.X, AttributeType.Type2) => ActionCode.Z,
        var (resolved, _) => resolved,
    };
}
