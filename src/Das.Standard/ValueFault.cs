namespace Das.Standard;

/// <summary>What is wrong with a value, as <see cref="ValueRules"/> finds it.</summary>
public enum ValueFault
{
    /// <summary>The value is legal.</summary>
    None,

    /// <summary>It has more characters than the VR allows.</summary>
    TooLong,

    /// <summary>It has a character that is not in the repertoire of the VR.</summary>
    Character,

    /// <summary>It has not the form of the VR, or is out of its range.</summary>
    Form,
}
