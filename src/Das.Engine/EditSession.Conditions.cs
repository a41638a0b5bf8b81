using Das.Engine.Values;
using Das.Language.Paths;

namespace Das.Engine;

/// <content>Conditions, and what a script says to its user.</content>
public sealed partial class EditSession
{
    /// <summary><c>left = right</c>: the same text. No value is equal to nothing, not even to no value.</summary>
    public static bool IsEqual(ScriptValue left, ScriptValue right) =>
        !left.IsNull && !right.IsNull && string.Equals(TextOf(left), TextOf(right), StringComparison.Ordinal);

    /// <summary>Whether a value that stands as a condition holds: its text is <c>true</c>, in any case.</summary>
    public static bool IsTrue(ScriptValue value) => string.Equals(value.Text, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>equals[left, right]</c>: as <see cref="IsEqual"/>, as the text <c>true</c> or <c>false</c>.</summary>
    public ScriptValue AreEqual(ScriptValue left, ScriptValue right) => Truth(IsEqual(left, right));

    /// <summary><c>and[conditions]</c>: all of them hold; <c>true</c> if there is none.</summary>
    public ScriptValue And(params ScriptValue[] conditions) => Truth(conditions.All(IsTrue));

    /// <summary><c>or[conditions]</c>: one of them holds; <c>false</c> if there is none.</summary>
    public ScriptValue Or(params ScriptValue[] conditions) => Truth(conditions.Any(IsTrue));

    /// <summary><c>not[condition]</c>: it does not hold.</summary>
    public ScriptValue Not(ScriptValue condition) => Truth(!IsTrue(condition));

    /// <summary><c>isPresent[paths]</c>: all these elements and items exist, empty or not; <c>true</c> if none is named.</summary>
    public ScriptValue IsPresent(params ScriptValue[] paths)
    {
        return Truth(AreAllPresent(paths));

        bool AreAllPresent(IEnumerable<ScriptValue> values) => values.All(value => value switch
        {
            { Path: { } path } => Exists(path),
            { Entries: { } entries } => AreAllPresent(entries),
            _ => throw new EditException("an argument of isPresent is not a tag path"),
        });
    }

    /// <summary><c>reject[]</c>: the file is not wanted. Does nothing where the run does not allow it.</summary>
    public void Reject()
    {
        if (Context.AllowReject)
            throw new RejectedException();
    }

    /// <summary><c>reject[condition]</c>: the file is not wanted if the condition holds.</summary>
    public void Reject(ScriptValue condition)
    {
        if (IsTrue(condition))
            Reject();
    }

    /// <summary><c>echo value</c>: a line for the log of the run. No value is an empty line.</summary>
    public void Echo(ScriptValue value = default) => Context.Log?.Invoke(value.IsNull ? "" : TextOf(value));

    private bool Exists(TagPath path) =>
        TryFind(path, out var element) && (path.Steps[^1] is not TagStep { Item: { } item } || TryGetItem(element, item, out _));

    private static ScriptValue Truth(bool value) => value ? "true" : "false";
}
