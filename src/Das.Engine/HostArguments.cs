using System.Globalization;
using Das.Engine.Values;

namespace Das.Engine;

/// <summary>The arguments of a call of a function that a compiled class brings along; see <see cref="DasFunctionAttribute"/>.</summary>
public readonly struct HostArguments
{
    private readonly string _function;
    private readonly ScriptValue[] _values;

    internal HostArguments(string function, ScriptValue[] values)
    {
        _function = function;
        _values = values;
    }

    /// <summary>Whether an argument has a value.</summary>
    public bool Has(int argument) => !_values[argument].IsNull;

    /// <summary>A text.</summary>
    public string Text(int argument) => _values[argument].Text ?? throw Wrong(argument, "a text");

    /// <summary>A text; null if the argument has no value.</summary>
    public string? TextOrNull(int argument) => Has(argument) ? Text(argument) : null;

    /// <summary>An integer.</summary>
    public int Int32(int argument) =>
        int.TryParse(Text(argument), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(argument, "an integer");

    /// <summary>An integer; null if the argument has no value.</summary>
    public int? Int32OrNull(int argument) => Has(argument) ? Int32(argument) : null;

    /// <summary>An integer.</summary>
    public long Int64(int argument) =>
        long.TryParse(Text(argument), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(argument, "an integer");

    /// <summary>An integer; null if the argument has no value.</summary>
    public long? Int64OrNull(int argument) => Has(argument) ? Int64(argument) : null;

    /// <summary>A date to the day, as elements of VR DA have it (PS3.5 section 6.2).</summary>
    public DateOnly Date(int argument) =>
        DateOnly.TryParseExact(Text(argument), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong(argument, "a date");

    /// <summary>A date; null if the argument has no value.</summary>
    public DateOnly? DateOrNull(int argument) => Has(argument) ? Date(argument) : null;

    private EditException Wrong(int argument, string wanted) =>
        new(string.Create(CultureInfo.InvariantCulture, $"argument {argument + 1} of {_function} is not {wanted}"));
}
