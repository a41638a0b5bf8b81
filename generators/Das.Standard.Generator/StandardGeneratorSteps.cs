namespace Das.Standard.Generator;

/// <summary>Names of the steps of the pipeline; tests ask for them.</summary>
internal static class StandardGeneratorSteps
{
    internal const string Read = nameof(Read);
    internal const string Build = nameof(Build);
    internal const string Diagnose = nameof(Diagnose);
    internal const string Emit = nameof(Emit);
}
