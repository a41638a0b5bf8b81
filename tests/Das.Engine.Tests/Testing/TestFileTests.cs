using Das.Engine.Testing;
using Das.Language;

namespace Das.Engine.Tests.Testing;

/// <summary>Files of tests, as <c>das test</c> runs them.</summary>
public class TestFileTests
{
    private const string Script = """
        version "6.7"
        reject[equals[(0008,0060), "US"]]
        (0010,0010) := subject
        (0010,0020) := mapUID[(0020,000D), "2.25"]
        -(0010,0030)
        (0010,4000) := lookup["site", (0008,0080)]
        """;

    [Fact]
    public void Passes_if_all_is_as_expected()
    {
        var failures = Run("""
            script other.das
            var subject = "S-017"
            lookup site/Berlin = B
            given
                PatientName = Doe^Jane
                StudyInstanceUID = 1.2.3
                InstitutionName = Berlin

            test Elements
            given PatientBirthDate = 20200101
            expect
                PatientName = S-017 // the subject
                PatientBirthDate absent
                PatientID = *
                PatientComments = B

            test The whole
            var subject = other
            given
                InstitutionName = Paris | PatientName absent
            expect only
                PatientName = other
                PatientID present
                StudyInstanceUID kept
                InstitutionName kept
            """);
        Assert.Empty(failures);
    }

    [Fact]
    public void Says_what_was_expected_and_found_and_where()
    {
        var failures = Run("""
            var subject = S
            lookup site/Berlin = B
            test Elements
            given PatientSex = F
            expect only PatientName = T
            """);
        Assert.Equal(
            [new(5, 13, "PatientName", "T", "S"), new(5, 1, "PatientSex", "absent", "F")],
            failures.Where(failure => failure.Subject != "PatientID"));
    }

    [Theory]
    [InlineData("Modality = US", "expect rejected", null)]
    [InlineData("Modality = CT", "expect rejected", "a file")]
    [InlineData("Modality = US", "expect PatientName = S", "a rejection")]
    [InlineData("PatientSex = F", "expect error", "a file")]
    public void Compares_how_the_script_ended(string given, string expect, string? found)
    {
        var failures = Run($"var subject = S\nlookup site/Berlin = B\ntest One\ngiven {given}\n{expect}\n");
        Assert.Equal(found is null ? [] : [found], failures.Select(failure => failure.Found));
    }

    [Fact]
    public void A_script_that_cannot_be_applied_is_what_error_expects()
    {
        Assert.Empty(Run("test One\ngiven PatientSex = F\nexpect error subject\n"));
        var failure = Assert.Single(Run("test One\ngiven PatientSex = F\nexpect error \"something else\"\n"));
        Assert.Equal((3, "outcome", "an error with \"something else\""), (failure.Line, failure.Subject, failure.Expected));
        Assert.Contains("subject", failure.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_expected_by_reason_and_place()
    {
        const string given = "test One\ngiven SOPClassUID = MRImageStorage | StudyDescription = Jane\n";
        const string script = "version \"6.7\"\ndeidentify[CleanDescriptors]\n";
        Assert.Empty(Run(given + "expect finding NoDecision\nexpect finding NoDecision (0008,1030)\nexpect StudyDescription absent\n", script));
        Assert.Equal([("NoDecision (0008,103E)", "NoDecision (0008,1030)")],
            Run(given + "expect finding NoDecision (0008,103E)\n", script).Select(failure => (failure.Expected, failure.Found)));
        Assert.Equal([("none", "NoDecision (0008,1030)")], Run(given + "expect no finding\n", script).Select(failure => (failure.Expected, failure.Found)));
    }

    [Fact]
    public void Pseudonyms_are_the_same_on_every_machine_and_change_with_the_key()
    {
        const string script = "version \"6.7\"\n(0010,0020) := pseudonym[(0010,0020), 8]\n";
        const string test = "test One\ngiven PatientID = 4711\nexpect PatientID = ?\n";
        var first = Assert.Single(Run(test, script)).Found;
        Assert.Equal(first, Assert.Single(Run(test, script)).Found);
        Assert.NotEqual(first, Assert.Single(Run("key " + new string('a', 64) + "\n" + test, script)).Found);
    }

    [Fact]
    public void Names_the_script_beside_it_unless_it_names_another()
    {
        Assert.Equal(Path.Join("folder", "a.das"), TestFile.Parse(Path.Join("folder", "a.das.test"), "test A\nexpect PatientID absent\n").ScriptPath);
        Assert.Equal(Path.Join("folder", "b.das"), TestFile.Parse(Path.Join("folder", "a.das.test"), "script b.das\ntest A\nexpect PatientID absent\n").ScriptPath);
    }

    [Theory]
    [InlineData("", 1, 1, "There is no test here")]
    [InlineData("test A\ngiven PatientID = 1\n", 1, 1, "This test expects nothing")]
    [InlineData("test A\nexpect\n    PatientID = 1\n    PatentName = 2\n", 4, 5, "no element 'PatentName'")]
    [InlineData("test A\ngiven PatentName = 2\nexpect rejected", 2, 7, "no element 'PatentName'")]
    [InlineData("test A\ngiven\n  Rows = two\nexpect rejected", 3, 3, "no value of VR US")]
    [InlineData("test A\nexpect\n", 2, 1, "What is expected?")]
    [InlineData("test A\nexpect rejected\nexpect PatientID = 1", 3, 1, "Line 2 says already")]
    [InlineData("test A\nexpect rejected\n\ntest A\nexpect rejected", 4, 1, "There is a test 'A' already")]
    [InlineData("test\nexpect rejected", 1, 1, "A test has a name")]
    [InlineData("PatientID = 1", 1, 1, "'PatientID' begins nothing")]
    [InlineData("  PatientID = 1", 1, 3, "not indented")]
    [InlineData("test A\n  PatientID = 1\nexpect rejected", 2, 3, "Nothing stands indented below 'test'")]
    [InlineData("test A\nexpect rejected\n  PatientID = 1", 3, 3, "Nothing stands indented below 'expect rejected'")]
    [InlineData("expect rejected", 1, 1, "belongs to a test")]
    [InlineData("test A\nscript b.das\nexpect rejected", 2, 1, "before the first test")]
    [InlineData("key 00\ntest A\nexpect rejected", 1, 1, "64 hex digits")]
    [InlineData("var subject\ntest A\nexpect rejected", 1, 1, "var subject = S-017")]
    [InlineData("lookup a = b\ntest A\nexpect rejected", 1, 1, "lookup type/key = value")]
    [InlineData("test A\nexpect finding Something", 2, 1, "A finding is one of NoDecision")]
    public void Says_what_is_wrong_where(string text, int line, int column, string reason)
    {
        var exception = Assert.Throws<TestFileException>(() => TestFile.Parse("a.das.test", text));
        Assert.Equal((line, column), (exception.Line, exception.Column));
        Assert.Contains(reason, exception.Reason, StringComparison.Ordinal);
        Assert.StartsWith($"a.das.test({line},{column}): ", exception.Message, StringComparison.Ordinal);
    }

    private static List<TestFailure> Run(string text, string script = Script)
    {
        var source = new SourceText("a.das", script);
        var interpreted = new InterpretedScript(ScriptCompiler.Compile(source).Script!, source);
        return [.. TestFile.Parse("a.das.test", text).Cases.SelectMany(test => test.Run(interpreted))];
    }
}
