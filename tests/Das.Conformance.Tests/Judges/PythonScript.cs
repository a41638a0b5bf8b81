namespace Das.Conformance.Tests.Judges;

/// <summary>The Python scripts beside this file.</summary>
internal static class PythonScript
{
    public static string Read(string name)
    {
        using var stream = typeof(PythonScript).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        return new StreamReader(stream).ReadToEnd();
    }
}
