namespace Das.Language.Binding;

/// <summary>What a script needs from its host besides files and the values of variables.</summary>
[Flags]
public enum ScriptRequirements
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A lookup table: the script calls <c>lookup</c>.</summary>
    Lookup = 1,

    /// <summary>Permission to read URLs: the script calls <c>getURL</c>.</summary>
    Url = 2,

    /// <summary>The key of the project: the script makes pseudonyms.</summary>
    Key = 4,
}
