using Das.Language.Paths;

namespace Das.Engine.Values;

/// <summary>What an expression of a script yields: a text, nothing (the value of an absent element), a path, or a list.</summary>
public readonly struct ScriptValue
{
    private readonly object? _content;

    private ScriptValue(object? content) => _content = content;

    /// <summary>No value.</summary>
    public static ScriptValue Null => default;

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => _content is null;

    /// <summary>The text, or null for anything else.</summary>
    public string? Text => _content as string;

    /// <summary>The path, or null for anything else.</summary>
    public TagPath? Path => _content as TagPath;

    /// <summary>The entries of a list, or null for anything else.</summary>
    public IReadOnlyList<ScriptValue>? Entries => _content as ScriptValue[];

    /// <summary>A list.</summary>
    public static ScriptValue List(params ScriptValue[] entries) => new(entries);

    /// <summary>A text, or no value.</summary>
    public static implicit operator ScriptValue(string? text) => new(text);

    /// <summary>A path as such.</summary>
    public static implicit operator ScriptValue(TagPath path) => new(path);
}
