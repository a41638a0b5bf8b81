using ExampleData;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: ExampleData <folder of listings> <folder for the files>");
    return 2;
}

Directory.CreateDirectory(args[1]);
foreach (var path in Directory.EnumerateFiles(args[0], "*.txt").Order(StringComparer.Ordinal))
{
    var name = Path.GetFileNameWithoutExtension(path) + ".dcm";
    try
    {
        var bytes = Listing.Parse(File.ReadAllText(path)).ToArray();
        File.WriteAllBytes(Path.Join(args[1], name), bytes);
        Console.WriteLine($"{name,-28} {bytes.Length,6} bytes");
    }
    catch (FormatException e)
    {
        Console.Error.WriteLine($"{path}: {e.Message}");
        return 1;
    }
}

return 0;
