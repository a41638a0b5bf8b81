using System.Globalization;
using System.Text;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Language;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Runs a script over a data set in <see cref="DataSetNotation"/> and gives back what is left, in the same notation.</summary>
internal static class ScriptTest
{
    /// <summary>Elements after the script, in file order: written in Explicit and in Implicit VR, read back, and equal in both.</summary>
    public static string Run(string script, string input, params (string Name, string Value)[] variables)
    {
        var explicitVR = Run(script, DataSetNotation.Parse(input), variables);
        Assert.Equal(explicitVR, Run(script, DataSetNotation.Parse(input, isImplicit: true), variables));
        return explicitVR;
    }

    /// <summary>The same for a file that was built otherwise, in one encoding.</summary>
    public static string Run(string script, DicomFileBuilder file, params (string Name, string Value)[] variables)
    {
        using var source = DicomFile.Read(file.ToArray());
        Compile(script).Apply(source, new RunContext { Variables = variables.ToDictionary(v => v.Name, v => v.Value) });
        using var written = DicomFile.Read(source.ToArray());
        return Describe(written.DataSet);
    }

    /// <summary>The reason why a script cannot be applied to a data set.</summary>
    public static string Fails(string script, string input, params (string Name, string Value)[] variables)
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(input).ToArray());
        var context = new RunContext { Variables = variables.ToDictionary(v => v.Name, v => v.Value) };
        return Assert.Throws<ScriptException>(() => Compile(script).Apply(file, context)).Message;
    }

    /// <summary>The script, ready to run; it must have no error.</summary>
    public static Script Compile(string script, bool fuse = true)
    {
        var source = new SourceText("test.das", "version \"6.7\"\n" + script);
        var result = ScriptCompiler.Compile(source, new CompilationOptions { Fuse = fuse });
        Assert.True(result.Script is not null, string.Join('\n', result.Diagnostics.Select(d => d.Message)));
        return new InterpretedScript(result.Script, source);
    }

    /// <summary>A data set in notation.</summary>
    public static string Describe(DataSet dataSet)
    {
        var entries = new List<string>();
        Describe(dataSet, "", entries);
        return string.Join(" | ", entries);
    }

    private static void Describe(DataSet dataSet, string path, List<string> entries)
    {
        foreach (var element in dataSet)
        {
            if (!element.IsSequence)
            {
                entries.Add(path + element.Tag + "=" + TextOf(element));
                continue;
            }

            var number = 0;
            foreach (var item in element.Items)
            {
                var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}{element.Tag}[{number++}]");
                if (item.IsEmpty)
                    entries.Add(itemPath);
                else
                    Describe(item, itemPath + "/", entries);
            }

            if (number == 0)
                entries.Add(path + element.Tag + "[]");
        }
    }

    /// <summary>Numbers as numbers, bytes that are no text as hex digits, the rest as text.</summary>
    private static string TextOf(Element element)
    {
        var value = element.Value;
        var vr = element.VR == VR.UN ? DataDictionary.GetVR(element.Tag) : element.VR;
        if (vr == VR.US && value.Length == 2)
            return BitConverter.ToUInt16(value).ToString(CultureInfo.InvariantCulture);
        if (vr == VR.FD && value.Length == 8)
            return BitConverter.ToDouble(value).ToString(CultureInfo.InvariantCulture);
        return vr is VR.OB or VR.OW || value.ContainsAnyExceptInRange((byte)' ', (byte)'~') && !value.EndsWith((byte)0)
            ? Convert.ToHexString(value)
            : Encoding.Latin1.GetString(value).TrimEnd(' ', '\0');
    }
}
