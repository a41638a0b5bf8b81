namespace Das.Standard;

/// <summary>Whether an IOD demands an attribute and a value for it: the Types of PS3.5 section 7.4, the strictest first.</summary>
public enum AttributeType : byte
{
    /// <summary>The IOD does not have the attribute there, or nobody knows whether it has.</summary>
    Unknown = 0,

    /// <summary>Required, with a value.</summary>
    Type1 = 1,

    /// <summary>Required with a value under a condition.</summary>
    Type1C = 2,

    /// <summary>Required, may be empty.</summary>
    Type2 = 3,

    /// <summary>Required under a condition, may be empty.</summary>
    Type2C = 4,

    /// <summary>Optional.</summary>
    Type3 = 5,
}
