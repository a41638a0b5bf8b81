using System.CommandLine;

namespace Das.Cli.Diff;

/// <summary><c>das diff</c>: what is not the same in two files, or in two folders.</summary>
internal static class DiffCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "diff";

    /// <summary>The exit status if something cannot be compared; otherwise 0 if nothing differs and 1 if something does, as <c>diff</c> has it.</summary>
    public const int Trouble = 2;

    public static Command Create()
    {
        var before = new Argument<string>("BEFORE") { Description = "A DICOM file, or a folder." };
        var after = new Argument<string>("AFTER") { Description = "The same of afterwards. Files of folders are compared that have one name below them." };
        var showValues = new Option<bool>("--show-values") { Description = "Print values too. They may say who the patient is." };
        var format = new Option<string>("--format") { HelpName = "text|json", Description = "How it is printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(Name, "Say element by element, at every level, what two files or folders differ in. Exit status 0: nothing; 1: something; 2: not all can be compared.")
        {
            before, after, showValues, format,
        };
        command.SetAction(result =>
        {
            var pairs = FilePairs.Of(result.GetRequiredValue(before), result.GetRequiredValue(after), out var problem);
            if (problem is not null)
            {
                ErrorOutput.Write(problem);
                return Trouble;
            }

            try
            {
                return result.GetRequiredValue(format) == "json"
                    ? DiffJson.Write(pairs, result.GetValue(showValues))
                    : DiffText.Write(pairs, result.GetValue(showValues), Console.Out);
            }
            catch (Exception e) when (ErrorOutput.IsExpected(e))
            {
                ErrorOutput.Write("a folder cannot be listed: " + e.Message);
                return Trouble;
            }
        });
        return command;
    }
}
