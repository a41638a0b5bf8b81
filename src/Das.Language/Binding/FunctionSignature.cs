using static Das.Language.Binding.Arity;
using Kind = Das.Language.Binding.ParameterKind;

namespace Das.Language.Binding;

/// <summary>What the binder knows about a function or method by its name.</summary>
/// <param name="Name">As scripts write it; case matters.</param>
/// <param name="Function">Which one it is.</param>
/// <param name="HasValue">Whether a call has a value; otherwise it is a statement (a method).</param>
/// <param name="Parameters">In order.</param>
public sealed record FunctionSignature(string Name, Function Function, bool HasValue, EquatableArray<Parameter> Parameters)
{
    /// <summary>All functions and methods.</summary>
    public static IReadOnlyList<FunctionSignature> All { get; } =
    [
        // Text
        Value("concatenate", Function.Concatenate, new Parameter("values", Kind.Value, Any)),
        Value("format", Function.Format, new("pattern", Kind.Value), new("values", Kind.Value, Any)),
        Value("lowercase", Function.Lowercase, new Parameter("value", Kind.Value)),
        Value("uppercase", Function.Uppercase, new Parameter("value", Kind.Value)),
        Value("substring", Function.Substring, new("value", Kind.Value), new("begin", Kind.Integer), new("end", Kind.Integer)),
        Value("replace", Function.Replace, new("value", Kind.Value), new("find", Kind.Value), new("with", Kind.Value)),
        Value("regexReplace", Function.RegexReplace, new("value", Kind.Value), new("regex", Kind.Regex), new("with", Kind.Value)),
        Value("match", Function.Match, new("value", Kind.Value), new("regex", Kind.Regex), new("group", Kind.Integer)),
        Value("ismatch", Function.IsMatch, new("value", Kind.Value), new("regex", Kind.Regex)),
        Value("normalizeString", Function.NormalizeString, new("value", Kind.Value), new("with", Kind.Value, Optional)),
        Value("urlEncode", Function.UrlEncode, new Parameter("value", Kind.Value)),
        Value("lookup", Function.Lookup, new("type", Kind.Value), new("key", Kind.Value)),
        Value("getURL", Function.GetUrl, new Parameter("url", Kind.Value)),

        // Identifiers
        Value("hashUID", Function.HashUid, new Parameter("value", Kind.Value)),
        Value("newUID", Function.NewUid),
        Value("mapUID", Function.MapUid, new("value", Kind.Value), new("prefix", Kind.UidPrefix)),
        Value("pseudonym", Function.Pseudonym, new("value", Kind.Value), new("length", Kind.Integer)),
        Value("inventName", Function.InventName, new("value", Kind.Value), new("sex", Kind.Sex, Optional)),
        Value("inventBirthDate", Function.InventBirthDate, new("value", Kind.Value), new("date", Kind.Element)),
        Method("hashUIDList", Function.HashUidList, new Parameter("paths", Kind.Path, AtLeastOne)),
        Method("replaceUIDs", Function.ReplaceUids, new Parameter("paths", Kind.Path, AtLeastOne)),
        Method("mapReferencedUIDs", Function.MapReferencedUids, new("prefix", Kind.UidPrefix), new("paths", Kind.Path, AtLeastOne)),

        // Dates and ages
        Value(
            "shiftDateByIncrement",
            Function.ShiftDateByIncrement,
            new("date", Kind.Element),
            new("increment", Kind.Integer),
            new("unit", Kind.TimeUnit, Optional)),
        Value(
            "shiftDateTimeByIncrement",
            Function.ShiftDateTimeByIncrement,
            new("date", Kind.Element),
            new("increment", Kind.Integer),
            new("unit", Kind.TimeUnit, Optional)),
        Method(
            "shiftDateTimeSequenceByIncrement",
            Function.ShiftDateTimeSequenceByIncrement,
            new("seconds", Kind.Integer),
            new("paths", Kind.Path, AtLeastOne)),
        Method(
            "shiftDateTimeListByIncrement",
            Function.ShiftDateTimeListByIncrement,
            new("paths", Kind.Path),
            new("increment", Kind.Integer),
            new("unit", Kind.TimeUnit)),
        Method("shiftDates", Function.ShiftDates, new("paths", Kind.Path), new("days", Kind.Integer)),
        Method("shiftDatesByPatient", Function.ShiftDatesByPatient, new Parameter("paths", Kind.Path, AtLeastOne)),
        Method("scalePatientAgeAndDobFromStudyDate", Function.ScalePatientAgeAndDobFromStudyDate),
        Method("capAge", Function.CapAge),

        // Conditions and control
        Value("isPresent", Function.IsPresent, new Parameter("paths", Kind.SingularPath, Any)),
        Value("true", Function.True),
        Value("false", Function.False),
        Value("and", Function.And, new Parameter("conditions", Kind.Value, Any)),
        Value("or", Function.Or, new Parameter("conditions", Kind.Value, Any)),
        Value("not", Function.Not, new Parameter("condition", Kind.Value)),
        Value("equals", Function.AreEqual, new("left", Kind.Value), new("right", Kind.Value)),
        Value("valueAt", Function.ValueAt, new Parameter("path", Kind.SingularPath)),
        Method("reject", Function.Reject, new Parameter("condition", Kind.Value, Optional)),

        // Profiles
        Method("deidentify", Function.Deidentify, new Parameter("options", Kind.ProfileOption, Any)),

        // Elements
        Method("removeTags", Function.RemoveTags, new Parameter("paths", Kind.Path, AtLeastOne)),
        Method("keepTags", Function.KeepTags, new Parameter("paths", Kind.Path, Any)),
        Method("retainTags", Function.RetainTags, new Parameter("paths", Kind.Path, AtLeastOne)),
        Method("emptyTags", Function.EmptyTags, new Parameter("paths", Kind.Path, AtLeastOne)),
        Method("replaceTags", Function.ReplaceTags, new Parameter("paths", Kind.Path, AtLeastOne)),
        Method("retainPrivateTags", Function.RetainPrivateTags, new Parameter("paths", Kind.PrivatePath, Any)),
        Value("collectValues", Function.CollectValues, new Parameter("values", Kind.ValueOrPath, Any)),
        Method("blankValues", Function.BlankValues, new Parameter("values", Kind.ValueOrPath, Any)),
        Method("set", Function.Set, new("path", Kind.DirectPath), new("value", Kind.Value)),
        Method("delete", Function.Delete, new Parameter("path", Kind.DirectPath)),
        Method(
            "alterPixels",
            Function.AlterPixels,
            new("shape", Kind.Value),
            new("region", Kind.Value),
            new("fill", Kind.Value),
            new("colour", Kind.Value)),
    ];

    private static readonly Dictionary<string, FunctionSignature> _byName = All.ToDictionary(signature => signature.Name, StringComparer.Ordinal);
    private static readonly Dictionary<Function, FunctionSignature> _byFunction = All.ToDictionary(signature => signature.Function);

    /// <summary>The fewest arguments.</summary>
    public int MinArguments => Parameters.Count(parameter => parameter.Arity is One or AtLeastOne);

    /// <summary>The most arguments.</summary>
    public int MaxArguments => Parameters.Any(parameter => parameter.Arity is Any or AtLeastOne) ? int.MaxValue : Parameters.Count;

    /// <summary>Whether a call derives something from the key of the run.</summary>
    public bool IsKeyed =>
        Function is Function.MapUid or Function.MapReferencedUids or Function.ReplaceUids or Function.Pseudonym or Function.ShiftDatesByPatient
            or Function.InventName or Function.InventBirthDate or Function.Deidentify;

    /// <summary>The signature of a name, or null.</summary>
    public static FunctionSignature? Find(string name) => _byName.TryGetValue(name, out var signature) ? signature : null;

    /// <summary>The signature of a function or method.</summary>
    public static FunctionSignature Of(Function function) => _byFunction[function];

    /// <summary>The parameter that takes an argument, counted from 0.</summary>
    public Parameter ParameterOf(int argument) => Parameters[Math.Min(argument, Parameters.Count - 1)];

    private static FunctionSignature Value(string name, Function function, params Parameter[] parameters) => new(name, function, true, new(parameters));

    private static FunctionSignature Method(string name, Function function, params Parameter[] parameters) => new(name, function, false, new(parameters));
}
