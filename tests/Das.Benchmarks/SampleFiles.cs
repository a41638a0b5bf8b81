using System.Globalization;
using Das.Engine;
using Das.Language;
using Das.Standard;
using Das.Testing;

namespace Das.Benchmarks;

/// <summary>What the benchmarks work on, made here so that they need no files from elsewhere.</summary>
internal static class SampleFiles
{
    private const int ContentItems = 1500;
    private const int PixelBytes = 512 * 512 * 2;

    /// <summary>One CT slice of half a megabyte: about 60 elements, a private block, and Pixel Data.</summary>
    public static byte[] SmallCT()
    {
        var file = new DicomFileBuilder
        {
            { 0x00080005, VR.CS, "ISO_IR 100" },
            { 0x00080008, VR.CS, "ORIGINAL\\PRIMARY\\AXIAL" },
            { 0x00080016, VR.UI, "1.2.840.10008.5.1.4.1.1.2" },
            { 0x00080018, VR.UI, "2.25.1001" },
            { 0x00080020, VR.DA, "20210305" },
            { 0x00080030, VR.TM, "101530" },
            { 0x00080050, VR.SH, "ACC500017" },
            { 0x00080060, VR.CS, "CT" },
            { 0x00080070, VR.LO, "Nowhere Imaging" },
            { 0x00080080, VR.LO, "Nowhere General Hospital" },
            { 0x00080090, VR.PN, "Quackenbush^Hortense" },
            { 0x00081030, VR.LO, "Head of J. Featherstone" },
            { 0x00081110, Reference("2.25.1801") },
            { 0x00090010, VR.LO, "NOWHERE PRIVATE" },
            { 0x00100010, VR.PN, "Featherstone^Jemima" },
            { 0x00100020, VR.LO, "MRN-4711" },
            { 0x00100030, VR.DA, "19510417" },
            { 0x00100040, VR.CS, "F" },
            { 0x0020000D, VR.UI, "2.25.1002" },
            { 0x0020000E, VR.UI, "2.25.1003" },
            { 0x00200052, VR.UI, "2.25.1004" },
            { 0x00280010, VR.US, BitConverter.GetBytes((ushort)512) },
            { 0x00280011, VR.US, BitConverter.GetBytes((ushort)512) },
            { 0x00280100, VR.US, BitConverter.GetBytes((ushort)16) },
            { 0x7FE00010, VR.OW, new byte[PixelBytes] },
        };
        for (var i = 0u; i < 20; i++)
            file.Add(0x00091000 + i, VR.LO, "private value " + i.ToString(CultureInfo.InvariantCulture));
        for (var i = 0u; i < 16; i++)
            file.Add(0x00180080 + i, VR.DS, i.ToString(CultureInfo.InvariantCulture));
        return file.ToArray();
    }

    /// <summary>A structured report of 1,500 content items in two levels, about 11,000 elements.</summary>
    public static byte[] HeavySR() => new DicomFileBuilder
    {
        { 0x00080016, VR.UI, "1.2.840.10008.5.1.4.1.1.88.33" },
        { 0x00080018, VR.UI, "2.25.2001" },
        { 0x00080060, VR.CS, "SR" },
        { 0x00100010, VR.PN, "Featherstone^Jemima" },
        { 0x00100020, VR.LO, "MRN-4711" },
        { 0x0020000D, VR.UI, "2.25.1002" },
        { 0x0020000E, VR.UI, "2.25.2003" },
        { 0x0040A040, VR.CS, "CONTAINER" },
        { 0x0040A730, [.. Enumerable.Range(0, ContentItems / 15).Select(Group)] },
    }.ToArray();

    /// <summary>A script of the repository as text.</summary>
    public static SourceText Script(string name)
    {
        var path = Path.Combine(RepositoryRoot.Path, "scripts", name);
        return new SourceText(path, File.ReadAllText(path));
    }

    /// <summary>A script of the repository, ready to run.</summary>
    public static Script Prepared(string name) => Prepared(Script(name));

    /// <summary>A script, ready to run.</summary>
    public static Script Prepared(SourceText source) =>
        new InterpretedScript(ScriptCompiler.Compile(source).Script ?? throw new InvalidDataException(source.Path + " has errors"), source);

    /// <summary>A script of as many rules: half of them remove, in the root or at all levels, the others write constants and empty.</summary>
    public static SourceText ManyRules(int count)
    {
        string[] known = ["(0008,0080)", "(0008,0090)", "(0008,1030)", "(0010,0010)", "(0010,0020)", "(0010,0030)"];
        var tags = known.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"(0022,{0x4000 + i:X4})"))).Take(count);
        return new SourceText("/rules/many-rules.das", "version \"6.7\"\n" + string.Concat(tags.Select((tag, i) => (i % 4) switch
        {
            0 => $"- {tag}\n",
            1 => $"- */{tag}\n",
            2 => $"{tag} ?= \"\"\n",
            _ => $"emptyTags[{tag}]\n",
        })));
    }

    private static DicomFileBuilder Group(int number) => new()
    {
        { 0x0040A010, VR.CS, "CONTAINS" },
        { 0x0040A040, VR.CS, "CONTAINER" },
        { 0x0040A043, Code("125007", "Measurement Group") },
        { 0x0040A730, [.. Enumerable.Range(0, 14).Select(i => ContentItem(number * 14 + i))] },
    };

    private static DicomFileBuilder ContentItem(int number)
    {
        var item = new DicomFileBuilder { { 0x0040A010, VR.CS, "CONTAINS" }, { 0x0040A043, Code("121071", "Finding") } };
        switch (number % 4)
        {
            case 0:
                item.Add(0x0040A040, VR.CS, "TEXT");
                item.Add(0x0040A160, VR.UT, "Lesion noted by Dr. Quackenbush");
                break;
            case 1:
                item.Add(0x0040A040, VR.CS, "PNAME");
                item.Add(0x0040A123, VR.PN, "Quackenbush^Hortense");
                break;
            case 2:
                item.Add(0x0040A040, VR.CS, "IMAGE");
                item.Add(0x00081199, Reference("2.25." + (5000 + number).ToString(CultureInfo.InvariantCulture)));
                break;
            default:
                item.Add(0x0040A040, VR.CS, "DATETIME");
                item.Add(0x0040A120, VR.DT, "20210305101530");
                break;
        }

        return item;
    }

    private static DicomFileBuilder Code(string value, string meaning) => new()
    {
        { 0x00080100, VR.SH, value },
        { 0x00080102, VR.SH, "DCM" },
        { 0x00080104, VR.LO, meaning },
    };

    private static DicomFileBuilder Reference(string instance) => new()
    {
        { 0x00081150, VR.UI, "1.2.840.10008.5.1.4.1.1.2" },
        { 0x00081155, VR.UI, instance },
    };
}
