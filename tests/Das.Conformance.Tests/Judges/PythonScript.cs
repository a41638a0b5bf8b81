namespace Das.Conformance.Tests.Judges;

/// <summary>The Python scripts beside this file.</summary>
internal static class PythonScript
{
    /// <summary>The text of one, with what it shares with the others.</summary>
    public static string Read(string name) => ReadText("reading.py") + ReadText(name);

    private static string ReadText(string name)
    {
        using var stream = typeof(PythonScript).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        return new StreamReader(stream).ReadToEnd();
    }
}
