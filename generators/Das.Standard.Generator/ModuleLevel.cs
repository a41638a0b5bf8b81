namespace Das.Standard.Generator;

/// <summary>What a module or macro puts into one data set.</summary>
internal sealed class ModuleLevel
{
    /// <summary>The attributes.</summary>
    internal List<ContainerRow> Rows { get; } = [];

    /// <summary>The macros whose attributes are on the same level.</summary>
    internal List<string> Includes { get; } = [];
}
