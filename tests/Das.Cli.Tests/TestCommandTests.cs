using System.Text.Json;
using Das.Testing;

namespace Das.Cli.Tests;

public sealed class TestCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_tests_of_the_ready_scripts_pass()
    {
        var scripts = Path.Combine(RepositoryRoot.Path, "scripts");
        var result = DasCommand.Run("test", scripts);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith(" passed, 0 failed\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            Directory.EnumerateFiles(scripts, "*.das").Select(path => path + ".test").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(scripts, "*.das.test").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_differs_is_printed_and_gives_status_2()
    {
        Write("a.das", "version \"6.7\"\n(0010,0020) := \"X\"\n");
        var test = Write("a.das.test", "test Good\nexpect PatientID = X\n\ntest Bad\nexpect\n    PatientID = Y\n    PatientName present\n");
        var result = DasCommand.Run("test", _folder.Path);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"{test}(4,1): failed: Bad\n  line 6: PatientID\n    expected  Y\n    found     X\n  line 7: PatientName\n    expected  present\n    found     absent\n1 passed, 1 failed\n",
            result.Output);
    }

    [Fact]
    public void A_script_stands_for_the_tests_beside_it()
    {
        var script = Write("a.das", "version \"6.7\"\n(0010,0020) := \"X\"\n");
        Write("a.das.test", "test Good\nexpect PatientID = X\n");
        Assert.Equal(new DasCommand.Result(0, "1 passed, 0 failed\n", ""), DasCommand.Run("test", script));
    }

    [Fact]
    public void A_filter_chooses_tests_by_name()
    {
        Write("a.das", "version \"6.7\"\n(0010,0020) := \"X\"\n");
        Write("a.das.test", "test Good\nexpect PatientID = X\n\ntest Bad\nexpect PatientID = Y\n");
        Assert.Equal(new DasCommand.Result(0, "1 passed, 0 failed\n", ""), DasCommand.Run("test", "--filter", "good", _folder.Path));
        Assert.Equal(new DasCommand.Result(1, "0 passed, 0 failed\n", "das: there is no test to run\n"), DasCommand.Run("test", "--filter", "none", _folder.Path));
    }

    [Fact]
    public void Errors_of_the_tests_and_of_the_script_give_status_1_with_their_place()
    {
        var script = Write("a.das", "version \"6.7\"\n(0010,0020) = \"X\"\n");
        Write("a.das.test", "test Good\nexpect PatientID = X\n");
        var test = Write("b.das.test", "test Good\nexpect PatentID = X\n");
        var result = DasCommand.Run("test", _folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{script}(2,", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{test}(2,8): The data dictionary has no element 'PatentID'\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 passed, 0 failed\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, DasCommand.Run("test", _folder["none.das.test"]).ExitCode);
    }

    [Fact]
    public void Json_holds_every_test()
    {
        Write("a.das", "version \"6.7\"\n(0010,0020) := \"X\"\n");
        Write("a.das.test", "test Good\nexpect PatientID = X\n\ntest Bad\nexpect PatientID = Y\n");
        var result = DasCommand.Run("test", "--format", "json", _folder.Path);
        Assert.Equal(2, result.ExitCode);
        var root = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal((1, 1), (root.GetProperty("passed").GetInt32(), root.GetProperty("failed").GetInt32()));
        var tests = root.GetProperty("files")[0].GetProperty("tests");
        Assert.Equal(["Good True", "Bad False"], tests.EnumerateArray().Select(test => $"{test.GetProperty("name")} {test.GetProperty("passed")}"));
        Assert.Equal("X", tests[1].GetProperty("failures")[0].GetProperty("found").GetString());
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }
}
