using System.CommandLine;
using System.Text;
using Das.Dicom;

namespace Das.Cli;

/// <summary><c>das dump</c>: a file as the reader sees it.</summary>
internal static class DumpCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("FILE") { Description = "A DICOM file." };
        var command = new Command("dump", "Print the elements of a DICOM file: tag, VR, length, keyword, value.") { path };
        command.SetAction(result => Dump(result.GetRequiredValue(path)));
        return command;
    }

    private static int Dump(string path)
    {
        try
        {
            using var file = DicomFile.Open(path);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024);
            output.WriteLine($"# {file.TransferSyntax.Uid}, {file.Length} bytes");
            var printer = new ElementPrinter(output);
            printer.Print(file.FileMeta);
            printer.Print(file.DataSet);
            return ExitCode.Done;
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write(path, e);
            return ExitCode.Refused;
        }
    }
}
