using Das.Engine.Pseudonyms;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine;

/// <content>Names and birth dates of people that do not exist.</content>
public sealed partial class EditSession
{
    /// <summary><c>inventName[value]</c>: a name that depends on the value and on the key of the run. Nothing stays nothing.</summary>
    public ScriptValue InventName(ScriptValue value) => NameFor(value, sex: null);

    /// <summary>
    /// <c>inventName[value, sex]</c>: the same with a given name that fits Patient's Sex (0010,0040). If that is neither <c>F</c> nor <c>M</c>, or
    /// not known, the given name fits anybody. The family name does not depend on it.
    /// </summary>
    public ScriptValue InventName(ScriptValue value, ScriptValue sex) =>
        NameFor(value, sex.IsNull ? "" : TextOf(sex));

    /// <summary>
    /// <c>inventBirthDate[value, date]</c>: another day of the decade of a date, which must have VR DA if it is an element. It depends on the
    /// value, the date and the key of the run. No date stays none. One that cannot be read, or of which nobody knows whose it is, gives the empty
    /// text: if it gave nothing, the birth date that is to be replaced would stay.
    /// </summary>
    public ScriptValue InventBirthDate(ScriptValue value, ScriptValue date)
    {
        if (date.IsNull || (date.Path is { } path && !TryFind(path, out _)))
            return ScriptValue.Null;
        var text = DateOf(date, VR.DA);
        if (text.Length == 0)
            return text;
        return value.IsNull || TextOf(value) is not { Length: > 0 } patient ? Emptied() : InventedBirthDate.Of(Context.Key, patient, text) ?? Emptied();
    }

    private ScriptValue NameFor(ScriptValue value, string? sex) =>
        value.IsNull || TextOf(value) is not { Length: > 0 } patient ? value : InventedName.Of(Context.Key, patient, sex);
}
