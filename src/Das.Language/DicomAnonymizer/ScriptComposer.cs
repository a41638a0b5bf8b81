using System.Globalization;
using System.Text;
using Das.Standard;

namespace Das.Language.DicomAnonymizer;

/// <summary>
/// Puts the script together: what the profile may not reach, the profile, then one statement for each rule, in the order of the rules.
/// </summary>
/// <remarks>
/// dicom-anonymizer applies a rule for one element to the data set itself, and not in sequences. So does the script with everything that leaves
/// something of a value. What takes values out does so at every level; new UIDs in sequences are left to the profile where it has a row, since a
/// UID that is replaced twice would be another one.
/// </remarks>
internal sealed class ScriptComposer
{
    private readonly bool _keepsPrivate;
    private readonly IReadOnlyList<ReadRule> _rules;
    private readonly List<(string Path, string Comment)> _retained = [];
    private readonly StringBuilder _statements = new();
    private readonly List<(string Path, string Comment)> _list = [];
    private string? _function;
    private bool _leavesValues;

    public ScriptComposer(bool keepsPrivate, IReadOnlyList<ReadRule> rules)
    {
        _keepsPrivate = keepsPrivate;
        _rules = rules;
    }

    /// <summary>Writes a rule.</summary>
    /// <returns>What the script does in another way, one sentence; null if it does what the rule says.</returns>
    public string? Add(ReadRule rule)
    {
        var difference = Write(rule);
        if (difference is not null)
            Line(AnonymizerImport.Mark + " " + rule.Rule.Tag + ": " + difference);
        return difference;
    }

    public override string ToString()
    {
        Flush();
        var text = new StringBuilder();
        text.Append("// Made by 'das import dicom-anonymizer': the rules of a dictionary for Kitware dicom-anonymizer, on top of what that tool does without one.\n");
        text.Append("//\n// A rule that keeps something of a value acts on the data set itself, as it does there; in sequences the profile acts.\n");
        text.Append("// A rule that takes a value out acts at every level.\nversion \"6.7\"\n\n");
        if (_keepsPrivate)
        {
            text.Append("// --keepPrivateTags: private elements stay, whatever they hold. So deidentify[] is not used; this is Table E.1-1 row by row.\n");
            BaseRules.AppendTo(text, _rules);
            text.Append('\n').Append(_statements);
            return text.ToString();
        }

        if (_retained.Count > 0)
        {
            text.Append("// Out of reach of the profile: what is kept, and what the rules below want as it was.\n");
            AppendList(text, "retainTags", _retained);
            text.Append('\n');
        }

        text.Append("deidentify[]\n\n").Append(_statements);
        if (_retained.Count > 0 && !_leavesValues)
        {
            text.Append("\n// The profile does not claim what it could not reach; the rules above have taken the values out.\n");
            text.Append("(0012,0062) := \"YES\" // PatientIdentityRemoved\n");
            text.Append("(0012,0063) := \"Das: PS3.15 Annex E and a dictionary of dicom-anonymizer\" // DeidentificationMethod\n");
        }

        return text.ToString();
    }

    /// <summary>A call of a function with a list of paths, one on each line.</summary>
    public static void AppendList(StringBuilder text, string function, IReadOnlyList<(string Path, string Comment)> paths)
    {
        text.Append(function).Append("[\n");
        for (var i = 0; i < paths.Count; i++)
            text.Append("    ").Append(paths[i].Path).Append(i < paths.Count - 1 ? ", // " : " // ").Append(paths[i].Comment).Append('\n');
        text.Append("]\n");
    }

    private string? Write(ReadRule rule)
    {
        if (rule.IsFileMeta)
            return WriteFileMeta(rule);
        if (rule.Tag.Patterns.Count == 0)
            return WritePrivate(rule);
        if (_keepsPrivate && rule.Action != AnonymizerAction.Delete && BaseRules.Defeats(rule))
            return "with --keepPrivateTags curves and overlays go as Table E.1-1 says; the rule is left out";
        return rule.Action switch
        {
            AnonymizerAction.Keep => Keep(rule),
            AnonymizerAction.Delete => Delete(rule),
            AnonymizerAction.Empty => TakeOut(rule, "emptyTags", ActionCode.Z),
            AnonymizerAction.Replace => Replace(rule),
            AnonymizerAction.Clean => Replace(rule) ?? "dicom-anonymizer has no clean; the value is replaced by a dummy",
            AnonymizerAction.ReplaceUid => ReplaceUid(rule),
            AnonymizerAction.ReplaceUidOrEmpty => rule.VR == VR.UI ? ReplaceUid(rule) : TakeOut(rule, "emptyTags", ActionCode.Z),
            _ => WriteValue(rule),
        };
    }

    private string? WriteFileMeta(ReadRule rule)
    {
        if (rule.Action is AnonymizerAction.Keep or AnonymizerAction.Regexp or AnonymizerAction.Value)
            return "file meta information is made anew for every file; nothing of it is kept or set";
        Line($"// {rule.Rule.Tag}, {rule.Rule.Action}: file meta information is made anew for every file.");
        return null;
    }

    private string? WritePrivate(ReadRule rule)
    {
        var creators = rule.Tag.IsExact && rule.Tag.Tag.Element > 0xFF
            ? PrivateDictionary.Creators.Where(creator => PrivateDictionary.TryGet(creator, rule.Tag.Tag.Group, (byte)rule.Tag.Tag.Element, out _)).Take(4).ToList()
            : [];
        var hint = creators.Count == 0
            ? ""
            : "; perhaps " + string.Join(" or ", creators.Select(creator => string.Format(CultureInfo.InvariantCulture, "({0:X4},{{{1}}}{2:X2})", rule.Tag.Tag.Group, creator, (byte)rule.Tag.Tag.Element)));
        if (_keepsPrivate && rule.Action == AnonymizerAction.Keep)
            return null;
        if (_keepsPrivate)
        {
            if (rule.Action != AnonymizerAction.Delete || !rule.Tag.IsExact)
                return "a number does not tell whose private element this is: all private elements are removed" + RemoveAllPrivate();
            Line($"delete[\"{rule.Tag.Tag}\"] // {rule.Name}");
            return null;
        }

        if (rule.Action != AnonymizerAction.Delete)
            return "a number does not tell whose private element this is: it is removed; to keep it, name its creator in retainTags" + hint;
        Line($"// {rule.Rule.Tag}, {rule.Rule.Action}: private elements are removed.");
        return null;
    }

    private string RemoveAllPrivate()
    {
        Line("removeAllPrivateTags");
        return "";
    }

    private string? Keep(ReadRule rule)
    {
        _leavesValues = true;
        Retain(rule);
        Line($"// {string.Join(" ", rule.RootPaths)}, {rule.Name}.");
        if (rule.VR == VR.SQ)
            return "everything in this sequence stays as it is, names and UIDs too";
        return PrivatePart(rule);
    }

    private string? Delete(ReadRule rule)
    {
        foreach (var path in rule.RootPaths)
            List("removeTags", "*/" + path, rule.Name);
        return PrivatePart(rule);
    }

    /// <summary>A rule for a function that works on any element.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="function">The function.</param>
    /// <param name="same">The code of the profile that promises the same.</param>
    private string? TakeOut(ReadRule rule, string function, ActionCode same)
    {
        if (rule.Code == same && !_keepsPrivate)
        {
            Line($"// {rule.Tag.Tag}, {rule.Name}: the profile does so.");
            return null;
        }

        Retain(rule);
        foreach (var path in rule.RootPaths)
            List(function, "*/" + path, rule.Name);
        return PrivatePart(rule);
    }

    private string? Replace(ReadRule rule)
    {
        if (rule.VR == VR.UI)
            return ReplaceUid(rule);
        var difference = TakeOut(rule, "replaceTags", ActionCode.D);
        return rule.VR == VR.SQ && (rule.Code != ActionCode.D || _keepsPrivate) ? "this is a sequence: it stays, without items" : difference;
    }

    private string? ReplaceUid(ReadRule rule)
    {
        if (rule.VR is not (VR.UI or VR.None))
            return TakeOut(rule, "replaceTags", ActionCode.D) ?? "this is no UID: it is replaced by a dummy";
        if (rule.Code == ActionCode.U && !_keepsPrivate)
        {
            Line($"// {rule.Tag.Tag}, {rule.Name}: the profile does so.");
            return null;
        }

        Retain(rule);
        foreach (var path in rule.RootPaths)
            List("replaceUIDs", rule.IsInTable ? path : "*/" + path, rule.Name);
        return PrivatePart(rule);
    }

    private string? WriteValue(ReadRule rule)
    {
        if (rule.Statement is not { } statement)
        {
            return rule.VR == VR.SQ
                ? "a sequence has no value; the rule is left out, and the profile acts"
                : "an expression for several elements at once cannot be written; the rule is left out, and the profile acts";
        }

        _leavesValues |= rule.Action == AnonymizerAction.Regexp;
        Retain(rule);
        foreach (var line in statement.Split('\n'))
            Line(line + " // " + rule.Name);
        return PrivatePart(rule);
    }

    /// <summary>What a mask with both kinds of groups means for the private one.</summary>
    private string? PrivatePart(ReadRule rule) =>
        !rule.Tag.CoversPrivate || (rule.Action == AnonymizerAction.Delete && !_keepsPrivate)
            ? null
            : "of the private elements that the mask covers " + (_keepsPrivate ? "all stay as they are" : "none stays");

    private void Retain(ReadRule rule)
    {
        if (rule.IsInTable || rule.VR is VR.SQ or VR.None)
            _retained.AddRange(rule.RootPaths.Select(path => (path, rule.Name)));
    }

    private void List(string function, string path, string comment)
    {
        if (_function != function)
            Flush();
        _function = function;
        _list.Add((path, comment));
    }

    private void Line(string line)
    {
        Flush();
        _statements.Append(line).Append('\n');
    }

    private void Flush()
    {
        if (_function is { } function)
            AppendList(_statements, function, _list);
        _function = null;
        _list.Clear();
    }
}
