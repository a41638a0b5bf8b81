using System.Buffers.Binary;
using System.Text;
using Das.Dicom;
using Das.Engine.Profiles;
using Das.Engine.Profiles.Private;
using Das.Testing;

namespace Das.Engine.Tests.Profiles.Private;

/// <summary>Runs nothing but the walk over private elements, and makes the bytes that no notation has.</summary>
internal static class PrivatePassRun
{
    public static string Run(string input, params string[] options) => Run(input, new DeidentificationSettings(), options);

    public static string Run(string input, DeidentificationSettings settings, params string[] options) =>
        Run(DataSetNotation.Parse(input), settings, options);

    public static string Run(DicomFileBuilder builder, DeidentificationSettings settings, params string[] options) =>
        Run(builder.ToArray(), settings, options);

    public static string Run(byte[] bytes, DeidentificationSettings settings, params string[] options)
    {
        using var written = DicomFile.Read(Apply(bytes, settings, options));
        return ScriptTest.Describe(written.DataSet);
    }

    /// <summary>The file that is written.</summary>
    public static byte[] Apply(byte[] bytes, DeidentificationSettings settings, params string[] options)
    {
        using var file = DicomFile.Read(bytes);
        var session = new EditSession(file, new RunContext { Key = KeyedTest.Key, Deidentification = settings });
        session.RememberPatient();
        new PrivatePass(session, file.DataSet, new DeidentificationProfile(options)).Apply();
        return file.ToArray();
    }

    /// <summary>An item of a sequence, with its elements as they are.</summary>
    public static byte[] Item(params byte[][] elements)
    {
        byte[] content = [.. elements.SelectMany(element => element)];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [0xFE, 0xFF, 0x00, 0xE0, .. length, .. content];
    }

    /// <summary>An element in Implicit VR; its value has an even length.</summary>
    public static byte[] Implicit(int group, int element, string value) =>
        [(byte)group, (byte)(group >> 8), (byte)element, (byte)(element >> 8), (byte)value.Length, 0, 0, 0, .. Encoding.ASCII.GetBytes(value)];

    /// <summary>An element of VR LO in Explicit VR; its value has an even length.</summary>
    public static byte[] Explicit(int group, int element, string value) =>
        [(byte)group, (byte)(group >> 8), (byte)element, (byte)(element >> 8), (byte)'L', (byte)'O', (byte)value.Length, 0, .. Encoding.ASCII.GetBytes(value)];
}
