using System.IO.Compression;
using System.Text;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Standard;
using Das.Testing;

namespace Das.Conformance.Tests.Profiles;

/// <summary>Files with the texts of <see cref="Planted"/> wherever a file can hold one.</summary>
internal static class PlantedFiles
{
    private const string Deflated = "1.2.840.10008.1.2.1.99";
    private const string Person = "Zimmermann^Annegret";
    private const string Free = "Annegret Zimmermann, MRN7000001";

    private static readonly (string Set, string Encoding, string Name)[] _languages =
    [
        ("ISO_IR 192", "utf-8", "王小东^Müller-Lüdenscheid"), ("ISO_IR 100", "iso-8859-1", "Müller-Lüdenscheid^Annegret"),
        ("GB18030", "gb18030", "王小东^張小東"), ("ISO_IR 144", "iso-8859-5", "Ямщиков^Annegret"), ("ISO_IR 126", "iso-8859-7", "Παπαδοπούλου^Annegret"),
    ];

    /// <summary>All of them, by name. Those made of real files only where the corpus is.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        yield return ("everywhere", Everywhere(isImplicit: false));
        yield return ("everywhere, implicit", Everywhere(isImplicit: true));
        yield return ("everywhere, deflated", Deflate(Everywhere(isImplicit: false)));
        foreach (var (set, encoding, name) in _languages)
            yield return (set, InLanguage(set, CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding), name));
        yield return ("PDF", Document("1.2.840.10008.5.1.4.1.1.104.1", "application/pdf", $"%PDF-1.4\n1 0 obj ({Free}) endobj\n%%EOF"));
        yield return ("CDA", Document("1.2.840.10008.5.1.4.1.1.104.2", "text/xml", $"<ClinicalDocument><title>{Free}</title></ClinicalDocument>"));
        foreach (var file in Corpus.Files.Where(file => file.StartsWith("bench_seeds/", StringComparison.Ordinal)))
            yield return (file, InSeed(Corpus.PathOf(file)));
    }

    /// <summary>A real file, with all texts that Table E.1-1 is about at every level.</summary>
    private static byte[] InSeed(string path)
    {
        using var file = DicomFile.Open(path);
        PlantBelow(file.DataSet);
        return file.ToArray();
    }

    /// <summary>In the first item of each sequence: real sequences are long, and their items alike.</summary>
    private static void PlantBelow(DataSet dataSet)
    {
        foreach (var element in dataSet)
        {
            foreach (var item in element.Items)
            {
                PlantBelow(item);
                break;
            }
        }

        PlantIn(dataSet);
    }

    private static void PlantIn(DataSet dataSet)
    {
        foreach (var row in ActionTable.Rows.Where(row => !row.IsPattern && row.Tag.Group > 0x0008))
        {
            var vr = DataDictionary.GetVR(row.Tag);
            if (vr == VR.SQ && !dataSet.TryFind(row.Tag, out _))
                dataSet.AddSequence(row.Tag).AppendItem().Set(new Tag(0x00104000), VR.LT, Encoding.ASCII.GetBytes(Free));
            else if (Planted.TextFor(row, vr) is { } text)
                dataSet.Set(row.Tag, vr, Encoding.ASCII.GetBytes(text));
        }

        dataSet.Set(new Tag(0x00080050), VR.SH, "ACC500001"u8);
        dataSet.Set(new Tag(0x00080090), VR.PN, "Quackenbush^Hortense"u8);
        dataSet.Set(new Tag(0x00290010), VR.LO, "ACME Zimmermann"u8);
        dataSet.Set(new Tag(0x00291001), VR.LO, "Hortense Quackenbush"u8);
        dataSet.Set(new Tag(0x00310077), VR.LO, "MRN7000001"u8);
        dataSet.AddSequence(new Tag(0x00291002)).AppendItem().Set(new Tag(0x00100010), VR.PN, "Zimmermann^Annegret"u8);
    }

    /// <summary>Preamble, file meta information, trailing padding, what the data set should not hold, and all that the table is about.</summary>
    private static byte[] Everywhere(bool isImplicit)
    {
        var item = new DicomFileBuilder
        {
            { 0x00100010, VR.PN, Person }, { 0x00290010, VR.LO, "ACME" }, { 0x00291001, VR.UN, Encoding.Unicode.GetBytes(Free) },
        };
        var builder = new DicomFileBuilder { IsImplicit = isImplicit };
        foreach (var row in ActionTable.Rows.Where(row => !row.IsPattern))
        {
            var vr = DataDictionary.GetVR(row.Tag);
            if (vr == VR.SQ)
                builder.Add(row.Tag.Value, item);
            else if (Planted.TextFor(row, vr) is { } text && row.Tag.Group is > 4 and < 0xFFFA)
                builder.Add(row.Tag.Value, vr, text);
        }

        foreach (var (tag, vr, value) in ((uint, VR, string)[])
        [
            (0x00020016, VR.AE, "ZIMMERMANN_WS"), (0x00020017, VR.AE, "QUACKENBUSH_WS"), (0x00020018, VR.AE, "ANNEGRET"),
            (0x00020026, VR.UR, "dicom://zimmermann"),
            (0x00020100, VR.UI, Planted.Uid), (0x00020102, VR.OB, Free),
            (0x00080005, VR.CS, "ISO_IR 100"), (0x00080016, VR.UI, "1.2.840.10008.5.1.4.1.1.4"), (0x00080018, VR.UI, "1.2.3.4"),
            (0x00080050, VR.SH, "ACC500001"), (0x00080090, VR.PN, "Quackenbush^Hortense"), (0x0011FFFF, VR.LO, "Zimmermann"),
            (0x0018FFFE, VR.LO, Free), (0x00290010, VR.LO, "ACME Zimmermann"), (0x00291001, VR.LO, "Hortense Quackenbush"), (0x00291101, VR.LO, "MRN7000001"),
            (0x50000022, VR.LO, Free), (0x50002500, VR.LO, Free), (0x60000022, VR.LO, Free), (0x60001500, VR.LO, Free), (0x60003000, VR.OB, Free),
            (0x60004000, VR.LT, Free),
            (0x60220022, VR.LO, Free), (0xFFFCFFFC, VR.OB, Free),
        ])
            builder.Add(tag, vr, value);
        builder.Add(0x04000561, new DicomFileBuilder { { 0x04000550, item }, { 0x04000563, VR.LO, "PACS of Quackenbush" } });
        builder.Add(0x00291003, item);

        // Not in the table: only what is in them is.
        builder.Add(0x00081115, new DicomFileBuilder { { 0x0020000E, VR.UI, Planted.Uid }, { 0x0008114A, item } });
        var bytes = builder.ToArray();
        Encoding.ASCII.GetBytes(Free).CopyTo(bytes, 3);
        return bytes;
    }

    private static byte[] InLanguage(string set, Encoding encoding, string name)
    {
        var bytes = encoding.GetBytes(name);
        var item = new DicomFileBuilder { { 0x00080090, VR.PN, bytes }, { 0x00081030, VR.LO, bytes }, { 0x00291002, VR.UN, bytes } };
        return new DicomFileBuilder
        {
            { 0x00080005, VR.CS, set }, { 0x00080016, VR.UI, "1.2.840.10008.5.1.4.1.1.7" }, { 0x00080018, VR.UI, "1.2.3.4" }, { 0x00080090, VR.PN, bytes },
            { 0x00081030, VR.LO, bytes }, { 0x00081070, VR.PN, [.. bytes, (byte)'\\', .. bytes] }, { 0x00081140, item }, { 0x00100010, VR.PN, bytes },
            { 0x00100020, VR.LO, bytes }, { 0x00101001, VR.UN, bytes }, { 0x00104000, VR.LT, bytes }, { 0x00400275, item }, { 0x60000022, VR.LO, bytes },
        }.ToArray();
    }

    private static byte[] Document(string sopClass, string mimeType, string content) => new DicomFileBuilder
    {
        { 0x00080016, VR.UI, sopClass }, { 0x00080018, VR.UI, "1.2.3.4" }, { 0x00100010, VR.PN, Person }, { 0x00420010, VR.ST, "Report for Zimmermann" },
        { 0x00420011, VR.OB, [.. Encoding.UTF8.GetBytes(content), .. Encoding.BigEndianUnicode.GetBytes(Free),
            .. Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Free)))] },
        { 0x00420012, VR.LO, mimeType }, { 0x00420015, VR.UL, [1, 2, 0, 0] },
    }.ToArray();

    private static byte[] Deflate(byte[] file)
    {
        var front = Encoding.Latin1.GetString(DataSetBytes.InFrontOf(file));
        const string explicitLittleEndian = "1.2.840.10008.1.2.1";
        var at = front.LastIndexOf(explicitLittleEndian + '\0', StringComparison.Ordinal);
        var builder = Encoding.Latin1.GetBytes($"{front[..(at - 2)]}{(char)Deflated.Length}\0{Deflated}{front[(at + explicitLittleEndian.Length + 1)..]}");
        builder[140] += 2; // The group length.
        var result = new MemoryStream();
        result.Write(builder);
        using (var deflater = new DeflateStream(result, CompressionMode.Compress, leaveOpen: true))
            deflater.Write(DataSetBytes.Of(file).Span);
        if ((result.Length & 1) == 1)
            result.WriteByte(0);
        return result.ToArray();
    }
}
