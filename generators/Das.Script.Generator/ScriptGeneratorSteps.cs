namespace Das.Script.Generator;

/// <summary>Names of the steps of the pipeline; tests ask for them.</summary>
internal static class ScriptGeneratorSteps
{
    /// <summary>Text and settings of one script.</summary>
    internal const string Read = nameof(Read);

    /// <summary>What every script of the project is called in C#.</summary>
    internal const string Name = nameof(Name);

    /// <summary>A method that a class marks for its script.</summary>
    internal const string Declare = nameof(Declare);

    /// <summary>A script with the functions of its class that it may call.</summary>
    internal const string Equip = nameof(Equip);

    /// <summary>The checked script.</summary>
    internal const string Parse = nameof(Parse);

    /// <summary>The C# class.</summary>
    internal const string Emit = nameof(Emit);

    /// <summary>The part of the class that says what the script is.</summary>
    internal const string Describe = nameof(Describe);

    /// <summary>Where the pages lie that explain diagnostics.</summary>
    internal const string LocateHelp = nameof(LocateHelp);

    /// <summary>What there is to say about the script.</summary>
    internal const string Diagnose = nameof(Diagnose);
}
