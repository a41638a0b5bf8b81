using Das.Testing;

namespace Das.Cli.Tests;

/// <summary><c>--profile</c>, and what the command line gives to <c>deidentify</c>.</summary>
public sealed class RunProfileTests : IDisposable
{
    private const string MR = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | (0008,0018)=1.2.3.4.5 | (0008,0020)=20200102 | (0008,0080)=St. Nowhere | " +
        "(0010,0010)=Featherstone^Jemima | (0010,0020)=MRN-4711 | (0010,0030)=19510417 | (0010,0040)=F | (0020,000D)=1.2.3 | (0020,000E)=1.2.3.4";

    private readonly TemporaryFolder _folder = new();
    private int _runs;

    public RunProfileTests() => DasCommand.Run("key", "new", _folder["key"]);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("basic,retainUIDs")]
    [InlineData("Basic, RetainUIDsOption")]
    [InlineData("deidentify:RetainUIDsOption")]
    public void A_profile_is_the_same_as_a_script_that_says_deidentify(string profile)
    {
        var source = Save(MR);
        File.WriteAllText(_folder["a.das"], "version \"6.7\"\ndeidentify[RetainUids]\n");
        var byProfile = DasCommand.Run("run", "--profile", profile, source, "-o", _folder["one.dcm"], "--key-file", _folder["key"]);
        Assert.Equal((0, ""), (byProfile.ExitCode, byProfile.Error));
        Assert.Equal(0, DasCommand.Run("run", _folder["a.das"], source, "-o", _folder["two.dcm"], "--key-file", _folder["key"]).ExitCode);
        Assert.Equal(File.ReadAllBytes(_folder["two.dcm"]), File.ReadAllBytes(_folder["one.dcm"]));
        Assert.Contains("\"1.2.3.4.5\"", DasCommand.Run("dump", _folder["one.dcm"]).Output);
    }

    [Fact]
    public void With_a_profile_all_arguments_are_inputs()
    {
        DataSetNotation.Parse(MR).Save(_folder["x", "1"]);
        DataSetNotation.Parse(MR).Save(_folder["y", "2"]);
        var result = DasCommand.Run("run", "--profile", "basic", _folder["x"], _folder["y"], "-o", _folder["out"], "--layout", "mirror");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["1", "2"], _folder.FilesIn("out"));
    }

    [Theory]
    [InlineData("--profile: There is no option 'everything'", "--profile", "basic,everything", "in")]
    [InlineData("--profile: The first name is 'basic'", "--profile", "retainUIDs", "in")]
    [InlineData("Dates cannot be kept in full and modified too", "--profile", "basic,RetainFullDates,RetainModifiedDates", "in")]
    [InlineData("leave out one of --profile and script.das", "--profile", "basic", "script.das", "in")]
    [InlineData("run takes SCRIPT and INPUT, or --profile and INPUT", "in")]
    [InlineData("run takes SCRIPT and INPUT, or --profile and INPUT", "--profile", "basic")]
    [InlineData("--keep-sex is for --invent-identity", "--profile", "basic", "in", "--keep-sex")]
    [InlineData("--patient-name: a value is needed", "--profile", "basic", "in", "--patient-name", " ")]
    [InlineData("--patient-name: it is not of the form of PN", "--profile", "basic", "in", "--patient-name", "a^b^c^d^e^f")]
    [InlineData("--patient-id: it holds a backslash", "--profile", "basic", "in", "--patient-id", "1\\2")]
    [InlineData("--patient-id: it has more than 64 characters", "--profile", "basic", "in", "--patient-id", "12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("--birth-date: it is no date", "--profile", "basic", "in", "--birth-date", "19510230")]
    [InlineData("--birth-date: it is no date", "--profile", "basic", "in", "--birth-date", "1951")]
    [InlineData("--institution: it holds a character that LO does not allow", "--profile", "basic", "in", "--institution", "a\nb")]
    [InlineData("--decisions: ", "--profile", "basic", "in", "--decisions", "none")]
    [InlineData("--safe-private: ", "--profile", "basic", "in", "--safe-private", "none")]
    [InlineData("--already-deidentified is process, skip or refuse", "--profile", "basic", "in", "--already-deidentified", "keep")]
    [InlineData("the folder for held files is inside OUTPUT", "--profile", "basic", "in", "--hold-folder", "out/held")]
    [InlineData("may not be inside OUTPUT", "--profile", "basic", "in", "--findings", "out/findings.csv")]
    public void Wrong_usage_says_what_is_wrong_and_touches_nothing(string message, params string[] arguments)
    {
        DataSetNotation.Parse(MR).Save(_folder["in", "a"]);
        var inFolder = arguments.Select(a => a is "in" or "none" or "out/held" or "out/findings.csv" ? _folder[a] : a).ToArray();
        var result = DasCommand.Run(["run", .. inFolder, "-o", _folder["out"]]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Values_of_the_user_stand_for_the_identity()
    {
        var dump = RunAndDump(
            "basic", MR, "--patient-name", "Study^One", "--patient-id", "S-1", "--birth-date", "19500101", "--institution", "Registry");
        Assert.Contains("\"Study^One\"", dump);
        Assert.Contains("\"S-1\"", dump);
        Assert.Contains("\"19500101\"", dump);
        Assert.Contains("\"Registry\"", dump);
    }

    [Fact]
    public void An_invented_identity_is_no_ones_and_the_same_again()
    {
        var first = RunAndDump("basic", MR, "--invent-identity", "--keep-sex");
        Assert.Equal(first, RunAndDump("basic", MR, "--invent-identity", "--keep-sex"));
        Assert.Matches("PatientName +\"[A-Za-z0-9]+\\^[A-Za-z]+\"", first);
        Assert.Matches("PatientBirthDate +\"195[0-9]{5}\"", first);
        Assert.DoesNotContain("Featherstone", first);
        Assert.DoesNotContain("4711", first);
    }

    [Fact]
    public void Decisions_keep_what_they_say_and_the_rest_is_counted()
    {
        File.WriteAllText(_folder["decisions.csv"], "tag,value,action,replacement\nStudyDescription,Knee,keep,\n");
        var result = Run("basic,CleanDescriptors", MR + " | (0008,1030)=Knee | (0008,103E)=Axial for Featherstone", "--decisions", _folder["decisions.csv"]);
        Assert.Contains("\nto be looked at: 1 value without a decision in 1 file\n", result.Output);
        var dump = DasCommand.Run("dump", _folder["out1.dcm"]).Output;
        Assert.Contains("\"Knee\"", dump);
        Assert.DoesNotContain("Featherstone", dump);
    }

    [Fact]
    public void Lists_of_safe_private_elements_keep_what_they_name()
    {
        const string elements = " | (0019,0010)=ACME 1.0 | (0019,1001)=alpha | (0019,1002)=beta | (0021,0010)=ACME 2.0 | (0021,1003)=gamma";
        File.WriteAllText(_folder["one.csv"], "group,element,creator\n0019,01,ACME 1.0\n");
        File.WriteAllText(_folder["two.txt"], "# ours\n0021 0003 ACME 2.0\n");
        var dump = RunAndDump("basic,RetainSafePrivate", MR + elements, "--safe-private", _folder["one.csv"], "--safe-private", _folder["two.txt"]);
        Assert.Contains("alpha", dump);
        Assert.Contains("gamma", dump);
        Assert.DoesNotContain("beta", dump);
        Assert.DoesNotContain("alpha", RunAndDump("basic,RetainSafePrivate", MR + elements));
    }

    [Fact]
    public void Private_creators_stay_where_they_are_asked_for()
    {
        const string empty = MR + " | (0019,0010)=SIEMENS MR HEADER | (0019,10FF)=alpha";
        Assert.DoesNotContain("SIEMENS MR HEADER", RunAndDump("basic,RetainSafePrivate", empty));
        Assert.Contains("SIEMENS MR HEADER", RunAndDump("basic,RetainSafePrivate", empty, "--keep-empty-private-creators"));

        const string around = MR + " | (0019,0010)=SIEMENS MR HEADER | (0040,0260)[0]/(0019,100C):IS=7531";
        Assert.DoesNotContain("7531", RunAndDump("basic,RetainSafePrivate,CleanDescriptors", around));
        Assert.Contains("7531", RunAndDump("basic,RetainSafePrivate,CleanDescriptors", around, "--allow-private-creator-on-wrong-level"));
    }

    [Theory]
    [InlineData("--tcia-private")]
    [InlineData("--keep-empty-private-creators")]
    [InlineData("--allow-private-creator-on-wrong-level")]
    public void An_option_about_private_elements_without_RetainSafePrivate_is_a_warning(string option)
    {
        Assert.Contains($"warning: {option} is for the option RetainSafePrivate", Run("basic", MR, option).Error);
        Assert.DoesNotContain("warning", Run("basic,RetainSafePrivate", MR, option).Error);
    }

    [Theory]
    [InlineData("--tcia-private")]
    [InlineData("--invent-identity")]
    [InlineData("--patient-name", "Study^One")]
    public void An_option_for_deidentify_with_a_script_that_has_none_is_a_warning(params string[] option)
    {
        File.WriteAllText(_folder["a.das"], "version \"6.7\"\n(0010,0010) := \"ANON\"\n");
        var none = DasCommand.Run(["run", _folder["a.das"], Save(MR), "-o", _folder["a.dcm"], .. option]);
        Assert.Equal((0, $"das: warning: {option[0]} is for deidentify, which the script does not have\n"), (none.ExitCode, none.Error));

        File.WriteAllText(_folder["a.das"], "version \"6.7\"\nif ((0008,0060) = \"MR\") {\n(0010,0020) := \"S\"\n} else {\ndeidentify[RetainSafePrivate]\n}\n");
        var hidden = DasCommand.Run(["run", _folder["a.das"], Save(MR), "-o", _folder["b.dcm"], "--key-file", _folder["key"], .. option]);
        Assert.Equal((0, ""), (hidden.ExitCode, hidden.Error));
    }

    [Fact]
    public void Results_to_be_looked_at_are_held_beside_the_output_and_that_is_no_failure()
    {
        DataSetNotation.Parse(MR).Save(_folder["in", "clear"]);
        DataSetNotation.Parse(MR + " | (0008,1030)=Knee of Featherstone").Save(_folder["in", "held"]);
        var result = DasCommand.Run(
            "run", "--profile", "basic,CleanDescriptors", _folder["in"], "-o", _folder["out"] + "/", "--layout", "mirror", "--hold-unreviewed", "--findings", _folder["f.csv"]);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("2 files: 1 written, 1 held, 0 skipped, 0 failed in ", result.Output);
        Assert.EndsWith($"\nto be looked at: 1 value without a decision in 1 file\n1 result is held in {_folder["out-held"]}\n", result.Output);
        Assert.Equal(["clear"], _folder.FilesIn("out"));
        Assert.Equal(["held"], _folder.FilesIn("out-held"));
        Assert.Equal($"file,reason,place\n\"{_folder["in", "held"]}\",NoDecision,\"(0008,1030)\"\n", File.ReadAllText(_folder["f.csv"]));
    }

    [Fact]
    public void One_result_is_held_in_a_folder_of_its_own()
    {
        var source = Save(MR + " | (0008,1030)=Knee");
        DasCommand.Run("run", "--profile", "basic,CleanDescriptors", source, "-o", _folder["a.dcm"], "--hold-unreviewed");
        DasCommand.Run("run", "--profile", "basic,CleanDescriptors", source, "-o", _folder["b.dcm"], "--hold-folder", _folder["mine"]);
        Assert.False(File.Exists(_folder["a.dcm"]) || File.Exists(_folder["b.dcm"]));
        Assert.Equal(["a.dcm"], _folder.FilesIn("a-held"));
        Assert.Equal(["b.dcm"], _folder.FilesIn("mine"));
    }

    [Theory]
    [InlineData("process", 0, "1 files: 1 written, 0 skipped, 0 failed in ")]
    [InlineData("skip", 0, "1 files: 0 written, 1 skipped (already de-identified), 0 failed in ")]
    [InlineData("refuse", 2, "1 files: 0 written, 0 skipped, 1 failed in ")]
    public void Files_that_are_de_identified_already_are_treated_as_asked_and_counted(string choice, int exitCode, string summary)
    {
        var result = DasCommand.Run("run", "--profile", "basic", Save(MR + " | (0012,0062)=YES"), "-o", _folder["out"], "--already-deidentified", choice);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.StartsWith(summary, result.Output);
        Assert.EndsWith("\n1 file was de-identified before (Patient Identity Removed is YES)\n", result.Output);
    }

    [Fact]
    public void A_profile_can_be_checked_and_explained_as_a_script_is()
    {
        var check = DasCommand.Run("check", "--profile", "basic,RetainDeviceIdentity,RetainModifiedDates");
        Assert.Equal(0, check.ExitCode);
        Assert.StartsWith("--profile(1,1): info DAS0134: ", check.Output);
        Assert.DoesNotContain("DAS0011", check.Output);
        Assert.EndsWith(", 0 not sufficient\n", DasCommand.Run("check", "--profile", "basic", "--coverage", "basic").Output);
        Assert.Contains("line 1, column 1  deidentify[]", DasCommand.Run("explain", "--profile", "basic", "PatientID").Output);
        Assert.Contains("(0010,0020) PatientID\n", DasCommand.Run("explain", "--profile", "basic", Save(MR), "--patient-id", "S-1").Output);
        Assert.Equal(1, DasCommand.Run("check").ExitCode);
        Assert.Equal(1, DasCommand.Run("check", "--profile", "basic", "a.das").ExitCode);
        Assert.Equal(1, DasCommand.Run("explain", "--profile", "basic", "PatientID", "PatientName").ExitCode);
    }

    private string Save(string elements) => DataSetNotation.Parse(elements).Save(_folder[$"source{++_runs}"]);

    private DasCommand.Result Run(string profile, string elements, params string[] options)
    {
        var source = Save(elements);
        var result = DasCommand.Run(["run", "--profile", profile, source, "-o", _folder[$"out{_runs}.dcm"], "--key-file", _folder["key"], .. options]);
        Assert.Equal(0, result.ExitCode);
        return result;
    }

    private string RunAndDump(string profile, string elements, params string[] options)
    {
        Run(profile, elements, options);
        return DasCommand.Run("dump", _folder[$"out{_runs}.dcm"]).Output;
    }
}
