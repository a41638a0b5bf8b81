using System.Collections;
using Das.Language;
using Das.Language.Binding;
using Das.Language.Includes;

namespace Das.Script.Generator.Tests;

/// <summary>What becomes of each construct of the language, as files to look at: <c>Snapshots/Constructs</c>.</summary>
public sealed class ConstructTests
{
    private const string Version = "version \"6.7\"\n";
    private const string Part = "- (0010,0020)\n- (0010,0040)\n(0010,1010) := \"\"\n";

    private static readonly (string Name, string Text)[] _constructs =
    [
        ("assign", "(0010,0010) := \"Doe^Jane\"\n(0010,0020) := (0010,0010)\n(0008,1115)[0]/(0008,1140)[1]/(0008,1155) := \"1.2\"\n(0010,4000) := \"\"\n"),
        ("assign-characters", "(0010,0010) := \"Äneas\"\n(0010,4000) := \"a\\\\b~c\"\n(0008,1030) := \"quote \\\" and tab\\t\"\n"),
        ("assign-existing", "*/(0010,0010) ?= \"X\"\n(0008,009X) ?= \"\"\n(0008,1030) ?= subject\n"),
        ("assign-private", "(0019,{ACME 1.1}08) := \"x\"\n(0019,{ACME 1.1}XX) ?= \"\"\n"),
        ("variables", "code := lowercase[subject]\nif (true[]) {\n    late := subject\n}\n(0010,0010) := code\n(0010,0020) := late\n"),
        ("lists", "tags := {(0010,0010), \"(0010,0020)\", {subject}}\nremoveTags[tags]\nremoveTags[{(0010,0030), {(0010,0040)}}]\nemptyTags[more]\n"),
        ("remove", "- (0010,0010)\necho\nremoveTags[(0010,0020), (0010,0030)]\necho\n- (0008,1140)[0]\necho\n- (0010,1010)\n- (0010,1020)\n"),
        ("remove-one-pass", "- (0010,0010)\n- */(0010,0010)\n- +/(0010,0020)\n- */(0010,0020)\nremoveTags[(0010,0030), */(0010,0040)]\n"),
        ("remove-wildcards", "- (0008,009X)\n- (0018,905@)\n- (0018,905#)\n- */(0008,0080)\n- +/(0010,0010)\n- ./(0010,0020)\n- (0008,1140)[%]/*\n"),
        ("remove-private", "- (0019,{ACME 1.1}08)\n- */(0019,{ACME 1.1}XX)\necho\nremoveAllPrivateTags\n"),
        ("keep", "keepTags[(0008,0018), (0019,{ACME 1.1}08), */(0008,0060)]\nretainTags[(0020,0013)]\nretainPrivateTags[(0019,{ACME 1.1}XX)]\n"),
        ("set-delete", "set[\"(0009,0010)\", \"ACME\"]\nset[\"(0008,1140)[0]/(0008,1155)\", (0008,0018)]\nset[place, \"x\"]\ndelete[\"(0009,1001)\"]\ndelete[place]\n"),
        ("empty-replace", "emptyTags[(0010,0010)]\nreplaceTags[*/(0010,0020)]\nblankValues[(0010,0010), \"x\", collectValues[*/(0010,0020), {(0010,0030)}]]\n"),
        ("texts", "(0010,4000) := format[\"{0}-{1}\", concatenate[\"a\", subject], {substring[\"abc\", 0, 1], uppercase[\"a\"]}]\n" +
            "(0008,1030) := replace[normalizeString[\"é\"], \"a\", normalizeString[\"é\", \"e\"]]\n(0008,103E) := urlEncode[lowercase[(0008,0060)]]\n"),
        ("regexes", "(0010,0020) := match[(0010,0020), \"\\\\d+\", 0]\n(0010,0010) := regexReplace[(0010,0010), \"\\\\w+\", \"x\"]\n"),
        ("uids", "(0008,0018) := hashUID[(0008,0018)]\n(0020,000D) := newUID[]\n(0020,000E) := mapUID[(0020,000E), \"1.2.3\"]\n" +
            "hashUIDList[(0020,0052), */(0008,1155)]\nreplaceUIDs[*/(0008,1155)]\nmapReferencedUIDs[\"1.2.3\", */(0008,1155)]\n"),
        ("pseudonyms", "(0010,0020) := pseudonym[(0010,0020), 12]\n(0010,0010) := inventName[(0010,0020), (0010,0040)]\n" +
            "(0010,0030) := inventBirthDate[(0010,0020), (0010,0030)]\n(0008,1010) := inventName[(0010,0020)]\n"),
        ("dates", "(0008,0020) := shiftDateByIncrement[(0008,0020), 3]\n(0008,0021) := shiftDateByIncrement[(0008,0021), 3, \"days\"]\n" +
            "(0008,002A) := shiftDateTimeByIncrement[(0008,002A), 3]\n(0008,002A) := shiftDateTimeByIncrement[(0008,002A), 3, \"hours\"]\n" +
            "shiftDateTimeSequenceByIncrement[3, (0008,002A)]\nshiftDateTimeListByIncrement[{(0008,002A)}, 3, \"hours\"]\nshiftDates[{(0008,0022)}, days]\nshiftDatesByPatient[(0008,0023)]\n"),
        ("ages", "capAge[]\nscalePatientAgeAndDobFromStudyDate[]\n"),
        ("lookups", "(0010,0010) := lookup[\"name\", (0010,0020)]\n(0010,0020) := getURL[\"http://host/\"]\n"),
        ("conditions", "if (isPresent[(0010,0010), {(0008,1140)[0]}]) {\n    echo \"a\"\n} elseif (and[true[], not[equals[subject, \"b\"]]]) {\n    echo valueAt[(0010,0010)]\n} else {\n" +
            "    - (0010,0010)\n    - (0010,0020)\n}\n(0008,0060) = \"MR\" ? echo \"c\" : echo\n(0008,0060) != \"MR\" ? echo \"d\"\n(0008,0060) ~ \"M.\" ? echo \"e\"\n" +
            "(0008,0060) !~ \"M.\" ? echo \"f\"\nor[false[], ismatch[(0008,0060), \"M.\"]] ? echo \"g\"\n"),
        ("reject", "reject[isPresent[(0010,0010)]]\n(0008,0060) = \"SR\" ? reject[]\n"),
        ("pixels", "alterPixels[\"rectangle\", \"l=0, t=0, r=9, b=9\", \"solid\", \"v=0\"]\n"),
        ("deidentify", "deidentify[]\ndeidentify[\"RetainUids\", \"CleanDescriptors\"]\n"),
        ("include", "- (0010,0010)\ninclude \"parts/names.das\"\n(0010,0030) := \"\"\ninclude \"parts/names.das\"\n"),
    ];

    private static readonly Lazy<Dictionary<string, string>> _generated = new(Generate);

    public static TheoryData<string> Names => [.. _constructs.Select(construct => construct.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_generated_as_it_was(string name) => Snapshot.Verify("Constructs/" + name, _generated.Value[name]);

    [Fact]
    public void Each_kind_of_statement_condition_and_expression_has_a_file()
    {
        var seen = new HashSet<Type>();
        foreach (var (name, text) in _constructs)
            Collect(Bind(name, text).Statements, seen);
        Type[] kinds = [typeof(BoundStatement), typeof(BoundCondition), typeof(BoundExpression)];
        Assert.All(
            typeof(BoundStatement).Assembly.GetTypes().Where(type => !type.IsAbstract && kinds.Any(kind => kind.IsAssignableFrom(type))),
            type => Assert.Contains(type, seen));
    }

    [Fact]
    public void Each_function_has_a_file() =>
        Assert.All(FunctionSignature.All, function => Assert.Contains(_constructs, construct => construct.Text.Contains(function.Name + "[", StringComparison.Ordinal)));

    private static Dictionary<string, string> Generate()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        foreach (var (construct, text) in _constructs)
        {
            test.TestState.AdditionalFiles.Add(new($"/project/{construct}.das", Version + text));
            test.TestState.GeneratedSources.Add(construct + ".g.cs");
        }

        test.TestState.AdditionalFiles.Add(new("/project/parts/names.das", Part) { Metadata = { ["DasInclude"] = "true" } });
        var trees = test.Run().SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));
        return _constructs.ToDictionary(
            construct => construct.Name,
            construct => trees.Single(tree => Path.GetFileName(tree.FilePath) == construct.Name + ".g.cs").ToString());
    }

    private static BoundScript Bind(string name, string text)
    {
        var options = CompilationOptions.Including(_ => IncludedText.Found(Part));
        return ScriptCompiler.Compile(new(name + ".das", Version + text), options).Script!;
    }

    private static void Collect(object? part, HashSet<Type> seen)
    {
        if (part is BoundStatement or BoundBranch or BoundCondition or BoundExpression)
        {
            seen.Add(part.GetType());
            foreach (var property in part.GetType().GetProperties())
                Collect(property.GetValue(part), seen);
        }
        else if (part is IEnumerable parts and not string)
        {
            foreach (var one in parts)
                Collect(one, seen);
        }
    }
}
