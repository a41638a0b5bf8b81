using Das.Dicom;
using Das.Engine;
using Das.Standard;
using Das.Testing;

namespace Das.Script.Generator.Tests;

/// <summary>Functions that the user's half of a class brings along.</summary>
public sealed class HostFunctionTests
{
    private const string Methods = """
        using System;
        using Das.Engine;

        namespace Sample
        {
            partial class Study
            {
                [DasFunction] private static string? SiteCode(string name, int length) => name.Length < length ? null : name.Substring(0, length);
                [DasFunction("weekday")] static string DayOf(DateOnly date) => date.DayOfWeek.ToString();
                [DasFunction] static bool IsKnown(string? id) => id != null;
                [DasFunction] static long Twice(long number) => 2 * number;
                [DasFunction] static DateOnly? FirstOfMonth(DateOnly date) => new DateOnly(date.Year, date.Month, 1);
            }
        }
        """;

    [Theory]
    [InlineData("(0010,4000) := siteCode[(0008,0080), 3]", "Gen")]
    [InlineData("(0010,4000) := siteCode[(0008,0080), length]", "Gene")]
    [InlineData("(0010,4000) := siteCode[\"A\", 3]", "kept")]
    [InlineData("(0010,4000) := siteCode[(0008,0081), 3]", "kept")]
    [InlineData("(0010,4000) := weekday[(0008,0020)]", "Monday")]
    [InlineData("(0010,4000) := uppercase[weekday[\"20240102\"]]", "TUESDAY")]
    [InlineData("(0010,4000) := twice[-21]", "-42")]
    [InlineData("(0010,4000) := firstOfMonth[(0008,0020)]", "20240101")]
    [InlineData("isKnown[(0008,0081)] ? (0010,4000) := \"known\" : (0010,4000) := \"unknown\"", "unknown")]
    [InlineData("isKnown[(0008,0080)] ? (0010,4000) := \"known\"", "known")]
    [InlineData("code := siteCode[(0008,0080), 1]\n(0010,4000) := concatenate[code, \"-\", isKnown[code]]", "G-true")]
    public void Script_calls_them(string statements, string expected)
    {
        using var compiled = new CompiledAssembly(TestOf(statements, Methods).Run(), new Dictionary<string, string> { ["length"] = "4" });
        using var file = DicomFile.Read(Sample);
        compiled.Scripts.Single().Apply(file);
        Assert.True(file.DataSet.TryFind(new Tag(0x00104000), out var comments));
        Assert.Equal(expected, System.Text.Encoding.ASCII.GetString(comments.Value).TrimEnd());
    }

    [Theory]
    [InlineData("(0010,4000) := siteCode[(0008,0080), (0010,0010)]", "argument 2 of siteCode is not an integer")]
    [InlineData("(0010,4000) := weekday[(0008,0080)]", "argument 1 of weekday is not a date")]
    public void Value_that_does_not_fit_refuses_the_file(string statement, string reason)
    {
        using var compiled = new CompiledAssembly(TestOf(statement, Methods).Run());
        using var file = DicomFile.Read(Sample);
        var error = Assert.Throws<ScriptException>(() => compiled.Scripts.Single().Apply(file));
        Assert.Contains("(2,1)", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("General", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(0010,4000) := {|DAS0013:siteCod|}[(0008,0080), 3]")]
    [InlineData("(0010,4000) := {|DAS0013:SiteCode|}[(0008,0080), 3]")]
    [InlineData("(0010,4000) := {|DAS0013:DayOf|}[(0008,0020)]")]
    [InlineData("(0010,4000) := {|DAS0014:siteCode|}[(0008,0080)]")]
    [InlineData("(0010,4000) := siteCode[(0008,0080), {|DAS0068:\"three\"|}]")]
    [InlineData("(0010,4000) := weekday[{|DAS0064:\"202401\"|}]")]
    [InlineData("(0010,4000) := siteCode[{|DAS0015:{\"a\"}|}, 3]")]
    [InlineData("{|DAS0017:siteCode|}[(0008,0080), 3]")]
    public void Wrong_call_is_an_error_in_the_script(string statement) => TestOf(statement, Methods, hasClass: false).Run();

    [Theory]
    [InlineData("[DasFunction] string Code(string a) => a;", "it is not static")]
    [InlineData("[DasFunction] static string Code<T>(string a) => a;", "it has type parameters")]
    [InlineData("[DasFunction] static string Code(DateTime when) => \"\";", "its parameter 'when' is none of string, int, long and DateOnly")]
    [InlineData("[DasFunction] static string Code(ref string a) => a;", "its parameter 'a' is none of string, int, long and DateOnly")]
    [InlineData("[DasFunction] static void Code(string a) { }", "its result is none of string, int, long and DateOnly, and bool")]
    [InlineData("[DasFunction] static string Code(string a) => a; [DasFunction(\"code\")] static string Other(string a) => a;", "there are several methods for 'code'")]
    public void Method_with_a_wrong_signature_is_an_error_at_the_call(string method, string problem)
    {
        var sources = "using System;\nusing Das.Engine;\nnamespace Sample { partial class Study { " + method + " } }";
        var test = TestOf("(0010,4000) := lowercase[{|DAS0118:code|}[(0008,0080)]]", sources, hasClass: false);
        test.Run();

        var driver = ScriptGeneratorTest.CreateDriver(test.TestState).RunGenerators(test.CreateCompilation());
        var message = driver.GetRunResult().Diagnostics.Single(diagnostic => diagnostic.Id == "DAS0118").GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.EndsWith(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Misspelt_name_is_compared_with_theirs()
    {
        var test = TestOf("(0010,4000) := siteCod[(0008,0080), 3]", Methods);
        var driver = ScriptGeneratorTest.CreateDriver(test.TestState).RunGenerators(test.CreateCompilation());
        Assert.Equal(
            "There is no function 'siteCod'; did you mean 'siteCode'?",
            Assert.Single(driver.GetRunResult().Diagnostics, diagnostic => diagnostic.Id == "DAS0013").GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("namespace Other { partial class Study { [Das.Engine.DasFunction] static string Code(string a) => a; } }")]
    [InlineData("namespace Sample { partial class Study { static string Code(string a) => a; } }")]
    public void Method_of_another_class_or_without_mark_is_none(string source) =>
        TestOf("(0010,4000) := {|DAS0013:code|}[(0008,0080)]", source, hasClass: false).Run();

    [Fact]
    public void Function_of_the_language_goes_before_a_method_of_its_name()
    {
        const string Source = "namespace Sample { partial class Study { [Das.Engine.DasFunction] static string Lowercase(string a) => \"never\"; } }";
        using var compiled = new CompiledAssembly(TestOf("(0010,4000) := lowercase[\"ABC\"]", Source).Run());
        using var file = DicomFile.Read(Sample);
        compiled.Scripts.Single().Apply(file);
        Assert.True(file.DataSet.TryFind(new Tag(0x00104000), out var comments));
        Assert.Equal("abc ", System.Text.Encoding.ASCII.GetString(comments.Value));
    }

    private static byte[] Sample { get; } = new DicomFileBuilder
    {
        { 0x00080016, VR.UI, DicomFileBuilder.SOPClassUid },
        { 0x00080018, VR.UI, "1.2.3.4.5" },
        { 0x00080020, VR.DA, "20240115" },
        { 0x00080080, VR.LO, "General Hospital" },
        { 0x00100010, VR.PN, "Featherstone^Jemima" },
        { 0x00104000, VR.LT, "kept" },
    }.ToArray();

    private static ScriptGeneratorTest TestOf(string statements, string source, bool hasClass = true)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.Sources.Add("#nullable enable\n" + source);
        test.TestState.AdditionalFiles.Add(new("/project/study.das", "version \"6.7\"\n" + statements + "\n"));
        if (hasClass)
            test.TestState.GeneratedSources.Add("study.g.cs");
        return test;
    }
}
