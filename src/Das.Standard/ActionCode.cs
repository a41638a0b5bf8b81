namespace Das.Standard;

/// <summary>
/// What happens to an attribute: the codes of PS3.15 Table E.1-1a. A compound code is decided by the Type of the attribute in the
/// IOD of the object: the stricter the Type, the later the letter.
/// </summary>
public enum ActionCode : byte
{
    /// <summary>Replace by a non-empty dummy value.</summary>
    D = 1,

    /// <summary>Empty, or replace by a dummy value.</summary>
    Z = 2,

    /// <summary>Remove.</summary>
    X = 3,

    /// <summary>Keep.</summary>
    K = 4,

    /// <summary>Clean: replace by a value of similar meaning that holds no identity.</summary>
    C = 5,

    /// <summary>Replace by a UID that is consistent within a set of instances.</summary>
    U = 6,

    /// <summary>Z/D: Z unless D is needed for conformance to the IOD (Type 2 against Type 1).</summary>
    ZD = 7,

    /// <summary>X/Z: X unless Z is needed for conformance to the IOD (Type 3 against Type 2).</summary>
    XZ = 8,

    /// <summary>X/D: X unless D is needed for conformance to the IOD (Type 3 against Type 1).</summary>
    XD = 9,

    /// <summary>X/Z/D: X unless Z or D is needed for conformance to the IOD (Type 3 against Type 2 against Type 1).</summary>
    XZD = 10,

    /// <summary>X/Z/U*: X unless Z or the replacement of the UIDs in the items of a sequence is needed for conformance to the IOD.</summary>
    XZU = 11,
}
