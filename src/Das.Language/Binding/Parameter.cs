namespace Das.Language.Binding;

/// <summary>A parameter of a function or method.</summary>
/// <param name="Name">As the documentation calls it.</param>
/// <param name="Kind">What it takes, and what becomes of it.</param>
/// <param name="Arity">How many arguments it takes; only the last parameter takes another number than one.</param>
public sealed record Parameter(string Name, ParameterKind Kind, Arity Arity = Arity.One);

/// <summary>How many arguments a parameter takes.</summary>
public enum Arity
{
    /// <summary>Exactly one.</summary>
    One,

    /// <summary>One, which may be left out.</summary>
    Optional,

    /// <summary>Any number.</summary>
    Any,

    /// <summary>At least one.</summary>
    AtLeastOne,
}

/// <summary>What a parameter takes.</summary>
public enum ParameterKind
{
    /// <summary>A value; of an element its value is read. The operation takes a <c>ScriptValue</c>.</summary>
    Value,

    /// <summary>As <see cref="Value"/>, a regular expression.</summary>
    Regex,

    /// <summary>As <see cref="Value"/>, an integer.</summary>
    Integer,

    /// <summary>As <see cref="Value"/>, a date to the day.</summary>
    Date,

    /// <summary>As <see cref="Value"/>, a unit of time.</summary>
    TimeUnit,

    /// <summary>As <see cref="Value"/>, a UID that others are made under.</summary>
    UidPrefix,

    /// <summary>As <see cref="Value"/>, a value of Patient's Sex (0010,0040).</summary>
    Sex,

    /// <summary>A value, or the path of one element, of which value and VR count. The operation takes a <c>ScriptValue</c> with text or path.</summary>
    Element,

    /// <summary>Paths of exactly one element each, and lists of them. The operation takes them as <c>ScriptValue</c> with a path or list.</summary>
    SingularPath,

    /// <summary>Values, and paths that stay paths, and lists of them. The operation takes them as <c>ScriptValue</c>.</summary>
    ValueOrPath,

    /// <summary>Paths, texts that hold a path, and lists of them. All arguments together become one <c>PathSet</c>.</summary>
    Path,

    /// <summary>As <see cref="Path"/>, with a private tag in each.</summary>
    PrivatePath,

    /// <summary>A text with a direct path: tags by number, items by number.</summary>
    DirectPath,

    /// <summary>The name of an option of the Basic Profile, bare or as a text: never a variable.</summary>
    ProfileOption,
}
