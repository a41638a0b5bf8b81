using Das.Dicom;
using Das.Engine;
using Das.Standard;
using Das.Testing;

namespace Das.Script.Generator.Tests;

/// <summary><c>OnElement</c> in the user's half of a class.</summary>
public sealed class ResultHookTests
{
    private const string Script = "version \"6.7\"\n- (0010,0020)\n(0010,0010) := \"X\"\n";

    [Fact]
    public void Is_called_for_each_element_of_the_result_in_order()
    {
        var (_, seen) = Run(Script, "Seen.Add(element.Path + \" \" + element.Depth + \" \" + element.VR + \" \" + (element.Text ?? \"-\"));");
        Assert.Equal(
            [
                "(0008,0016) 0 UI 1.2.840.10008.5.1.4.1.1.7", "(0008,0018) 0 UI 1.2.3", "(0008,1110) 0 SQ -", "(0008,1140) 0 SQ -",
                "(0008,1140)[0]/(0008,0080) 1 LO first", "(0008,1140)[1]/(0008,1110) 1 SQ -", "(0008,1140)[1]/(0008,1110)[0]/(0008,1155) 2 UI 1.2.9",
                "(0010,0010) 0 PN X", "(0028,0010) 0 US 2",
            ],
            seen);
    }

    [Fact]
    public void Removes_with_all_that_is_inside_and_goes_on_behind()
    {
        var (file, seen) = Run(Script, "Seen.Add(element.Path); if (element.Tag == new Das.Standard.Tag(0x00081140) || element.Tag == new Das.Standard.Tag(0x00280010)) element.Remove();");
        Assert.Equal(["(0008,0016)", "(0008,0018)", "(0008,1110)", "(0008,1140)", "(0010,0010)", "(0028,0010)"], seen);
        Assert.False(file.DataSet.TryFind(new Tag(0x00081140), out _));
        Assert.False(file.DataSet.TryFind(new Tag(0x00280010), out _));
    }

    [Fact]
    public void Replaces_values_at_any_depth()
    {
        var (_, seen) = Run(Script, "if (element.Text == \"first\" || element.Text == \"2\") element.Replace(\"7\"); Seen.Add(element.Text ?? \"\");");
        Assert.Equal(2, seen.Count(text => text == "7"));
    }

    [Theory]
    [InlineData("element.Replace(\"many\");", 0x00280010u)]
    [InlineData("element.Replace(\"text\");", 0x00081140u)]
    [InlineData("element.Replace(\"\\u65e5\");", 0x00100010u)]
    public void Replacing_by_what_the_element_cannot_hold_is_refused(string statement, uint tag) =>
        Assert.Throws<ArgumentException>(() => Run(Script, $"if (element.Tag == new Das.Standard.Tag({tag}u)) {statement}"));

    [Fact]
    public void Is_not_called_for_a_rejected_file()
    {
        var (_, seen) = Run(Script + "reject[]\n", "Seen.Add(element.Path);");
        Assert.Empty(seen);
    }

    [Fact]
    public void Is_not_called_for_a_result_without_elements()
    {
        var (_, seen) = Run("version \"6.7\"\n- +\n", "Seen.Add(element.Path);");
        Assert.Empty(seen);
    }

    [Fact]
    public void Failure_in_it_is_the_failure_of_the_call() =>
        Assert.Throws<InvalidTimeZoneException>(() => Run(Script, "throw new System.InvalidTimeZoneException();"));

    [Fact]
    public void Nothing_is_left_of_it_without_a_body()
    {
        using var compiled = new CompiledAssembly(TestOf(Script).Run());
        var type = compiled.Scripts.Single().GetType();
        Assert.DoesNotContain(type.GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic), method => method.Name == "OnElement");
        using var file = DicomFile.Read(Sample);
        Assert.Equal(ScriptOutcome.Edited, compiled.Scripts.Single().Apply(file).Outcome);
    }

    private static byte[] Sample { get; } = new DicomFileBuilder
    {
        { 0x00080016, VR.UI, DicomFileBuilder.SOPClassUid },
        { 0x00080018, VR.UI, "1.2.3" },
        { 0x00081110, [] },
        {
            0x00081140,
            new DicomFileBuilder { { 0x00080080, VR.LO, "first" } },
            new DicomFileBuilder { { 0x00081110, new DicomFileBuilder { { 0x00081155, VR.UI, "1.2.9" } } } }
        },
        { 0x00100010, VR.PN, "Featherstone^Jemima" },
        { 0x00100020, VR.LO, "MRN-4711" },
        { 0x00280010, VR.US, new byte[] { 2, 0 } },
    }.ToArray();

    private static (DicomFile File, IReadOnlyList<string> Seen) Run(string script, string body)
    {
        var test = TestOf(script);
        test.TestState.Sources.Add($$"""
            namespace Sample
            {
                partial class Study
                {
                    internal static System.Collections.Generic.List<string> Seen { get; } = new();

                    partial void OnElement(Das.Engine.ResultElement element) { {{body}} }
                }
            }
            """);
        using var compiled = new CompiledAssembly(test.Run());
        var study = compiled.Scripts.Single();
        var file = DicomFile.Read(Sample);
        study.Apply(file);
        return (file, (IReadOnlyList<string>)study.GetType().GetProperty("Seen", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.GetValue(null)!);
    }

    private static ScriptGeneratorTest TestOf(string script)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/study.das", script));
        test.TestState.GeneratedSources.Add("study.g.cs");
        return test;
    }
}
