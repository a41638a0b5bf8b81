namespace Das.Engine.Values;

/// <summary>A variable of a compiled script while it is at work on a file.</summary>
public struct Variable
{
    private readonly string _name;
    private ScriptValue _value;
    private bool _isSet;

    /// <summary>One that the script sets.</summary>
    /// <param name="name">Its name in the script.</param>
    public Variable(string name) => _name = name;

    /// <summary>One that the host has given a value.</summary>
    /// <param name="name">Its name in the script.</param>
    /// <param name="text">The value.</param>
    /// <exception cref="EditException">There is none.</exception>
    public Variable(string name, string? text)
    {
        _name = name;
        Value = text ?? throw new EditException($"the variable '{name}' has no value");
    }

    /// <summary>One that is an integer.</summary>
    /// <param name="name">Its name in the script.</param>
    /// <param name="number">The value.</param>
    public Variable(string name, long number)
    {
        _name = name;
        Value = EditSession.ValueOf(number);
    }

    /// <summary>One that is a truth value.</summary>
    /// <param name="name">Its name in the script.</param>
    /// <param name="truth">The value.</param>
    public Variable(string name, bool truth)
    {
        _name = name;
        Value = EditSession.ValueOf(truth);
    }

    /// <summary>Its value.</summary>
    /// <exception cref="EditException">It is read and not set.</exception>
    public ScriptValue Value
    {
        readonly get => _isSet ? _value : throw new EditException($"the variable '{_name}' is not set");
        set => (_value, _isSet) = (value, true);
    }
}
