using System.Globalization;
using Das.Engine.Values;

namespace Das.Engine;

/// <content>Functions that a compiled class brings along.</content>
public sealed partial class EditSession
{
    /// <summary>Calls a function of the class.</summary>
    /// <param name="name">As the script calls it, for messages.</param>
    /// <param name="function">Takes the arguments apart, and calls the method.</param>
    /// <param name="arguments">The arguments.</param>
    public static ScriptValue Call(string name, Func<HostArguments, ScriptValue> function, params ScriptValue[] arguments) => function(new(name, arguments));

    /// <summary>What a function of the class gave: a text, or nothing.</summary>
    public static ScriptValue ValueOf(string? text) => text;

    /// <summary>An integer as its digits, or nothing.</summary>
    public static ScriptValue ValueOf(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A date as elements of VR DA have it, or nothing.</summary>
    public static ScriptValue ValueOf(DateOnly? date) => date?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary><c>true</c> or <c>false</c>, or nothing.</summary>
    public static ScriptValue ValueOf(bool? truth) => truth is { } value ? Truth(value) : default;
}
