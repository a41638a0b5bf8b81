using Das.Language.Diagnostics;
using Sprache;

namespace Das.Language.Parsing;

/// <summary>
/// What the grammar reads: a stretch of a <see cref="LogicalText"/>. No text is copied, and what is wrong inside a token goes to the
/// diagnostics at once, so that one bad escape does not hide the rest of the statement.
/// </summary>
internal sealed class ScriptInput : IInput
{
    private readonly int _end;

    public ScriptInput(LogicalText text, int start, int end, DiagnosticBag diagnostics)
    {
        Text = text;
        Position = start;
        _end = end;
        Diagnostics = diagnostics;
    }

    public LogicalText Text { get; }

    public DiagnosticBag Diagnostics { get; }

    public int Position { get; }

    public int End => _end;

    public string Source => Text.Code;

    public bool AtEnd => Position >= _end;

    public char Current => AtEnd ? '\0' : Text.Code[Position];

    public int Line => 0;

    public int Column => 0;

    /// <summary>Only <c>Parse.Ref</c> would need it, which the grammar does without: results must not outlive their input.</summary>
    public IDictionary<object, object> Memos => new Dictionary<object, object>();

    public IInput Advance() => At(Position + 1);

    public ScriptInput At(int position) => new(Text, position, _end, Diagnostics);

    public bool Equals(IInput? other) => other is ScriptInput input && input.Position == Position && ReferenceEquals(input.Text, Text);

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => Position;
}
