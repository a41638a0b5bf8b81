using Das.Testing;

namespace Das.Cli.Tests;

/// <summary><c>das import dicom-anonymizer</c>: what it reads, where it writes, and what it tells the shell.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_script_is_printed_and_passes_the_check()
    {
        var result = Import(Write("{ \"(0x0010, 0x0020)\": \"keep\", \"(0x0008, 0x103E)\": { \"action\": \"regexp\", \"find\": \"a\", \"replace\": \"b\" } }"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("retainTags[\n    (0008,103E), // SeriesDescription: regexp\n    (0010,0020) // PatientID: keep\n]\n", result.Output);
        Assert.Contains("deidentify[]\n", result.Output);
        Assert.Contains("regexReplace[(0008,103E), \"a\", \"b\"]", result.Output);
        Assert.Equal(0, DasCommand.Run("check", Write("new.das", result.Output)).ExitCode);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--output")]
    public void The_script_goes_to_a_new_file(string option)
    {
        var dictionary = Write("{ \"(0x0010, 0x0020)\": \"keep\" }");

        Assert.Equal(new DasCommand.Result(0, "", ""), Import(dictionary, option, _folder["new.das"]));
        Assert.Equal(Import(dictionary).Output, File.ReadAllText(_folder["new.das"]));
    }

    [Fact]
    public void An_existing_file_is_never_replaced()
    {
        var dictionary = Write("{ \"(0x0010, 0x0020)\": \"keep\" }");

        var result = Import(dictionary, "-o", dictionary);

        Assert.Equal((1, "", $"{dictionary}: there is such a file already; it is never replaced\n"), (result.ExitCode, result.Output, result.Error));
        Assert.Equal("{ \"(0x0010, 0x0020)\": \"keep\" }", File.ReadAllText(dictionary));
    }

    [Theory]
    [InlineData("", 1, 1, "this is no JSON")]
    [InlineData("[]", 1, 1, "a dictionary is an object: { \"(0x0010, 0x0020)\": \"keep\" }")]
    [InlineData("{\n  \"(0x0010, 0x0020)\": \"keep\",\n}", 3, 1, "this is no JSON")]
    [InlineData("{\n  \"(0x0010, 0x0020)\": \"keep\"\n} x", 3, 3, "this is no JSON")]
    [InlineData("{\n  \"(0x0010, 0x0020)\": 7\n}", 2, 25, "the name of an action is wanted here, or an object with \"action\"")]
    [InlineData("{\n  \"ä\": \"keep\", \"(0x0010, 0x0020)\": null\n}", 2, 38, "the name of an action is wanted here, or an object with \"action\"")]
    [InlineData("{\n  \"(0x0010, 0x0020)\": { \"find\": \"a\" }\n}", 2, 3, "the rule for (0x0010, 0x0020) has no \"action\"")]
    [InlineData("{\n  \"(0x0010, 0x0020)\": { \"action\": \"keep\",\n    \"action\": \"keep\" }\n}", 3, 15, "\"action\" is there already")]
    [InlineData("{\n  \"(0x0010, 0x0020)\": { \"action\": [] }\n}", 2, 35, "a text or a number is wanted here")]
    public void What_is_no_dictionary_is_named_with_its_place(string text, int line, int column, string message)
    {
        var dictionary = Write(text);

        Assert.Equal(new DasCommand.Result(1, "", $"{dictionary}({line},{column}): error: {message}\n"), Import(dictionary, "-o", _folder["new.das"]));
        Assert.False(File.Exists(_folder["new.das"]));
    }

    [Fact]
    public void Every_rule_that_is_none_is_named_with_its_place_and_nothing_is_written()
    {
        var dictionary = Write("{\n  \"(0x0010, 0x0010)\": \"emtpy\",\n    \"(0x0010)\": \"keep\"\n}");

        var result = Import(dictionary, "-o", _folder["new.das"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            $"{dictionary}(2,3): error: There is no action 'emtpy'; did you mean 'empty'?\n"
                + $"{dictionary}(3,5): error: '(0x0010)' has 1 number; a tag has two, or four with masks\n",
            result.Error);
        Assert.False(File.Exists(_folder["new.das"]));
    }

    [Fact]
    public void What_is_not_the_same_is_noted_and_gives_status_2()
    {
        var dictionary = Write("{\n  \"(0x0008, 0x1030)\": \"clean\"\n}");

        var result = Import(dictionary, "-o", _folder["new.das"]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{dictionary}(2,3): note: ", result.Error);
        Assert.Contains("// das import: (0x0008, 0x1030)", File.ReadAllText(_folder["new.das"]));
    }

    [Fact]
    public void Rules_are_given_without_a_dictionary_too()
    {
        var result = Import("-t", "(0x0008, 0x103E)", "regexp", "0701$", "0000", "-t", "(0x0010, 0x0020)", "keep");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("regexReplace[(0008,103E), \"0701$\", \"0000\"]", result.Output);
        Assert.Contains("(0010,0020) // PatientID: keep", result.Output);
    }

    [Fact]
    public void Rules_stand_beside_those_of_a_dictionary()
    {
        var dictionary = Write("{ \"(0x0010, 0x0020)\": \"keep\" }");

        var result = Import(dictionary, "-t", "(0x0018, 0x1030)", "delete", "-o", _folder["new.das"]);

        Assert.Equal(new DasCommand.Result(0, "", ""), result);
        Assert.Contains("(0010,0020) // PatientID: keep", File.ReadAllText(_folder["new.das"]));
        Assert.Contains("*/(0018,1030) // ProtocolName: delete", File.ReadAllText(_folder["new.das"]));
        Assert.Equal(1, Import(dictionary, "-t", "(0x0010, 0x0020)", "delete").ExitCode);
    }

    [Theory]
    [InlineData("There is no action 'emtpy'; did you mean 'empty'?", "emtpy")]
    [InlineData("There is no action ''")]
    [InlineData("The action 'keep' wants nothing besides its name", "keep", "more")]
    public void Rule_of_the_command_line_that_is_none_is_named(string message, params string[] action)
    {
        var result = Import(["-t", "(0x0010, 0x0020)", .. action]);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("-t (0x0010, 0x0020): error: " + message, result.Error);
    }

    [Fact]
    public void Private_elements_stay_on_request()
    {
        var dictionary = Write("{ \"(0x0010, 0x0020)\": \"keep\" }");

        Assert.DoesNotContain("\ndeidentify[]", Import(dictionary, "--keepPrivateTags").Output);
        Assert.DoesNotContain("\ndeidentify[]", Import("-t", "(0x0010, 0x0020)", "keep", "--keepPrivateTags").Output);
        Assert.Contains("\ndeidentify[]", Import(dictionary).Output);
    }

    [Fact]
    public void Neither_dictionary_nor_rule_is_wrong_usage()
    {
        var result = Import();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a dictionary or a rule is wanted: DICT, or -t TAG ACTION", result.Error);
    }

    [Fact]
    public void Missing_dictionary_is_refused() =>
        Assert.Equal(new DasCommand.Result(1, "", $"{_folder["none.json"]}: there is no such file\n"), Import(_folder["none.json"]));

    private static DasCommand.Result Import(params string[] arguments) => DasCommand.Run(["import", "dicom-anonymizer", .. arguments]);

    private string Write(string dictionary) => Write("dictionary.json", dictionary);

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }
}
