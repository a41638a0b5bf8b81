namespace Das.Language.Binding;

/// <summary>What a host gives for an external variable of a compiled script.</summary>
public enum VariableKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>An integer of 64 bits; the script sees its digits.</summary>
    Integer,

    /// <summary>A truth value; the script sees <c>true</c> or <c>false</c>.</summary>
    Truth,
}
