using System.Globalization;
using System.Text;
using Das.Conformance.Tests.Profiles;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine;
using Das.Engine.Profiles;
using Das.Engine.Pseudonyms;
using Das.Language;
using Das.Testing;

namespace Das.Conformance.Tests.Requirements;

/// <summary>The result of <c>deidentify</c>, written and read again: values by path, <c>(0008,1140)[0]/(0008,1155)</c>.</summary>
internal sealed class Deidentified
{
    private readonly Dictionary<string, string> _values = [];

    private Deidentified(DicomFile file, byte[] bytes)
    {
        Bytes = bytes;
        Read(file.FileMeta, "");
        Read(file.DataSet, "");
    }

    /// <summary>The file.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where the elements are, those of group 0002 among them.</summary>
    public IEnumerable<string> Paths => _values.Keys;

    /// <summary>The value of an element, each byte as one character, without padding; of a sequence the number of its items. Null if it is absent.</summary>
    public string? this[string path] => _values.GetValueOrDefault(path);

    /// <summary>Runs the statement with options over a data set in <see cref="DataSetNotation"/>.</summary>
    public static Deidentified Of(string options, string notation, ProjectKey? key = null, DeidentificationSettings? settings = null) =>
        Of(options, DataSetNotation.Parse(notation), key, settings);

    /// <summary>Runs the statement with options over a file.</summary>
    public static Deidentified Of(string options, DicomFileBuilder builder, ProjectKey? key = null, DeidentificationSettings? settings = null)
    {
        using var file = DicomFile.Read(builder.ToArray());
        Compile(options).Apply(file, new RunContext { Key = key ?? ProfileKeys.First, Deidentification = settings ?? DeidentificationSettings.Default });
        var bytes = file.ToArray();
        using var written = DicomFile.Read(bytes);
        return new(written, bytes);
    }

    /// <summary>The script of one statement, or the errors of it.</summary>
    public static CompilationResult Check(string options) => ScriptCompiler.Compile(Text(options));

    private static InterpretedScript Compile(string options) => new(Check(options).Script!, Text(options));

    private static SourceText Text(string options) => new("profile.das", $"version \"6.7\"\ndeidentify[{options}]\n");

    private void Read(DataSet dataSet, string path)
    {
        foreach (var element in dataSet)
        {
            var number = 0;
            _values[path + element.Tag] = element.IsSequence
                ? element.Items.Count.ToString(CultureInfo.InvariantCulture)
                : Encoding.Latin1.GetString(element.Value).TrimEnd(' ', '\0');
            foreach (var item in element.Items)
                Read(item, $"{path}{element.Tag}[{number++}]/");
        }
    }
}
