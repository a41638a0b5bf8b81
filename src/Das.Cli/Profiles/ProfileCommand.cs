using System.CommandLine;
using Das.Standard;

namespace Das.Cli.Profiles;

/// <summary><c>das profile</c>: what the Basic Profile with options does.</summary>
internal static class ProfileCommand
{
    public static Command Create() => new("profile", "What the Basic Profile of PS3.15 Annex E does with the options that you name.")
    {
        CreateShow(),
        CreateStatement(),
    };

    private static Command CreateShow()
    {
        var names = ProfileNames.Argument();
        var find = new Option<string?>("--find") { HelpName = "TEXT", Description = "Only rows with this text in tag, keyword or name." };
        var sopClass = new Option<string?>("--sop-class")
        {
            HelpName = "UID|KEYWORD",
            Description = "Every place of the attributes in objects of this SOP class, with what their Types there make of the codes.",
        };
        var format = new Option<string>("--format")
        {
            HelpName = "text|csv|json|html",
            Description = "How it is printed. The page in HTML has a box to search in.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "csv", "json", "html");
        var command = new Command("show", "The action for each row of Table E.1-1, and of Table E.3.4-1 with CleanStructuredContent.") { names, find, sopClass, format };
        command.SetAction(result =>
        {
            if (ProfileNames.Read(result.GetRequiredValue(names)) is not { } selection)
                return ExitCode.Refused;
            var iod = default(Iod);
            var wanted = result.GetValue(sopClass);
            if (wanted is not null && !TryFindIod(wanted, out iod))
            {
                ErrorOutput.Write($"--sop-class: there is no IOD of a SOP class '{wanted}'");
                return ExitCode.Refused;
            }

            IEnumerable<ShownRow> rows = wanted is null ? ShownRow.Of(selection) : IodActions.Of(selection, iod);
            if (result.GetValue(find) is { Length: > 0 } text)
                rows = rows.Where(row => row.Has(text));
            ProfileShow.Write(selection, wanted is null ? null : iod.Name, [.. rows], result.GetRequiredValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateStatement()
    {
        var names = ProfileNames.Argument();
        var command = new Command("statement", "The text for a DICOM Conformance Statement (PS3.15 E.1.3), in Markdown.") { names };
        command.SetAction(result =>
        {
            if (ProfileNames.Read(result.GetRequiredValue(names)) is not { } selection)
                return ExitCode.Refused;
            new ConformanceStatement(selection, Console.Out).Write();
            return ExitCode.Done;
        });
        return command;
    }

    private static bool TryFindIod(string sopClass, out Iod iod)
    {
        if (Iod.TryGet(sopClass, out iod))
            return true;
        var entry = UidRegistry.Entries.FirstOrDefault(entry => entry.Keyword.Equals(sopClass, StringComparison.OrdinalIgnoreCase));
        return entry != default && Iod.TryGet(entry.Uid, out iod);
    }
}
