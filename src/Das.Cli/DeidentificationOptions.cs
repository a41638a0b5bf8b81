using System.CommandLine;
using System.CommandLine.Parsing;
using Das.Engine.Profiles;
using Das.Engine.Profiles.Decisions;
using Das.Engine.Profiles.Private;
using Das.Language.Binding;
using Das.Language.Profiles;
using Das.Standard;

namespace Das.Cli;

/// <summary>What the command line gives to <c>deidentify</c> besides the options that the script names.</summary>
internal static class DeidentificationOptions
{
    private static readonly Option<string?> s_decisions = new("--decisions")
    {
        HelpName = "FILE",
        Description = "CSV with decisions about values that are to be cleaned: tag, value or re:pattern, keep|empty|remove|replace, replacement.",
    };

    private static readonly Option<string[]> s_safePrivate = new("--safe-private")
    {
        HelpName = "FILE",
        Description = "Private elements that identify nobody: CSV group,element,creator, or lines of MeVisLab; once for each file. With RetainSafePrivate.",
    };

    private static readonly Option<bool> s_tciaPrivate = new("--tcia-private")
    {
        Description = "Treat private elements as The Cancer Imaging Archive does: keep, delete, hash or shift. With RetainSafePrivate.",
    };

    private static readonly Option<bool> s_keepEmptyCreators = new("--keep-empty-private-creators")
    {
        Description = "Keep private creators of whose block nothing is kept. With RetainSafePrivate.",
    };

    private static readonly Option<bool> s_allowWrongLevel = new("--allow-private-creator-on-wrong-level")
    {
        Description = "Let a private element have its creator in a data set or item around its own. With RetainSafePrivate.",
    };

    private static readonly Option<string?> s_patientName = Value("--patient-name", "NAME", "Patient's Name (0010,0010) of all results.", VR.PN);

    private static readonly Option<string?> s_patientId = Value("--patient-id", "ID", "Patient ID (0010,0020) of all results.", VR.LO);

    private static readonly Option<string?> s_birthDate = Value("--birth-date", "YYYYMMDD", "Patient's Birth Date (0010,0030) of all results.", VR.DA);

    private static readonly Option<string?> s_institution = Value("--institution", "NAME", "Institution Name (0008,0080) of all results.", VR.LO);

    private static readonly Option<bool> s_invent = new("--invent-identity")
    {
        Description = "Invent name, ID and birth date by patient and key; the birth date stays in its decade.",
    };

    private static readonly Option<bool> s_keepSex = new("--keep-sex") { Description = "With --invent-identity: a name that fits the Patient's Sex of the source." };

    static DeidentificationOptions() => s_keepSex.Validators.Add(result =>
    {
        if (!result.Implicit && !IsGiven(result, s_invent))
            result.AddError("--keep-sex is for --invent-identity");
    });

    /// <summary>The options that a command needs for it.</summary>
    public static IReadOnlyList<Option> Options { get; } =
    [
        s_decisions, s_safePrivate, s_tciaPrivate, s_keepEmptyCreators, s_allowWrongLevel,
        s_patientName, s_patientId, s_birthDate, s_institution, s_invent, s_keepSex,
    ];

    private static IReadOnlyList<Option> PrivateOptions { get; } = [s_safePrivate, s_tciaPrivate, s_keepEmptyCreators, s_allowWrongLevel];

    /// <summary>Reads what the command line names.</summary>
    /// <returns>Null if a file cannot be read; which one and why is on standard error.</returns>
    public static DeidentificationSettings? Read(ParseResult result)
    {
        var settings = Of(result);
        if (result.GetValue(s_decisions) is { } decisions)
            settings = ReadFile(s_decisions, () => settings with { Decisions = DecisionTable.Read(decisions) });
        if (settings is not null && result.GetValue(s_safePrivate) is { Length: > 0 } lists)
            settings = ReadFile(s_safePrivate, () => settings with { SafePrivate = SafePrivateList.Read(lists) });
        return settings;
    }

    private static DeidentificationSettings? ReadFile(Option option, Func<DeidentificationSettings> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write($"{option.Name}: {e.Message}");
            return null;
        }
    }

    private static DeidentificationSettings Of(ParseResult result) => new()
    {
        UsesTciaPrivate = result.GetValue(s_tciaPrivate),
        KeepsEmptyPrivateCreators = result.GetValue(s_keepEmptyCreators),
        AllowsPrivateCreatorOnWrongLevel = result.GetValue(s_allowWrongLevel),
        Identity = new()
        {
            PatientName = result.GetValue(s_patientName),
            PatientID = result.GetValue(s_patientId),
            BirthDate = result.GetValue(s_birthDate),
            InstitutionName = result.GetValue(s_institution),
            IsGenerated = result.GetValue(s_invent),
            KeepsSex = result.GetValue(s_keepSex),
        },
    };

    /// <summary>Names the options that change nothing, because no <c>deidentify</c> of the script looks at them.</summary>
    public static void WarnOfUnused(ParseResult result, BoundScript script)
    {
        var profiles = ProfilesOf(script.Statements).ToList();
        foreach (var option in Options.Where(option => IsGiven(result.CommandResult, option)))
        {
            if (profiles.Count == 0)
                ErrorOutput.Write($"warning: {option.Name} is for deidentify, which the script does not have");
            else if (PrivateOptions.Contains(option) && !profiles.Exists(profile => profile.Has(ProfileOption.RetainSafePrivate)))
                ErrorOutput.Write($"warning: {option.Name} is for the option RetainSafePrivate, which is not on: private elements are removed");
        }
    }

    // A flag that is not given has a result too.
    private static bool IsGiven(SymbolResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static IEnumerable<ProfileSelection> ProfilesOf(IEnumerable<BoundStatement> statements) => statements.SelectMany(statement => statement switch
    {
        BoundDeidentify deidentify => [deidentify.Profile],
        BoundIf condition => condition.Branches.SelectMany(branch => ProfilesOf(branch.Statements)).Concat(ProfilesOf(condition.Else)),
        _ => [],
    });

    /// <summary>An option whose value goes into results, and so must be one value of its VR.</summary>
    private static Option<string?> Value(string name, string helpName, string description, VR vr) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument =>
        {
            var value = argument.Tokens[0].Value;
            if (FaultOf(vr, value) is { } fault)
                argument.AddError($"{name}: {fault}");
            return value;
        },
    };

    private static string? FaultOf(VR vr, string value)
    {
        if (value.Trim(' ').Length == 0)
            return "a value is needed; without the option there is none";
        if (value.Contains('\\', StringComparison.Ordinal))
            return "it holds a backslash, which separates values";
        return ValueRules.Check(vr, value) switch
        {
            ValueFault.None when vr == VR.DA && value.Length != 8 => "a date is YYYYMMDD",
            ValueFault.None => null,
            ValueFault.Character => $"it holds a character that {vr} does not allow (PS3.5 section 6.2)",
            ValueFault.TooLong => $"it has more than {vr.MaxLength()} characters",
            _ when vr == VR.DA => "it is no date YYYYMMDD",
            _ => $"it is not of the form of {vr} (PS3.5 section 6.2)",
        };
    }
}
