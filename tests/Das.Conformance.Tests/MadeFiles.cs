using System.Text;
using Das.Standard;
using Das.Testing;

namespace Das.Conformance.Tests;

/// <summary>Files with invented identifiers in many places, and with private blocks, in both VR forms and both length forms.</summary>
internal static class MadeFiles
{
    /// <summary>What must not be in the result of a ready script: names and numbers in these files, in the corpus and in the example data.</summary>
    public static IReadOnlyList<string> Identifiers { get; } =
    [
        "Zimmermann", "Annegret", "MRN7000001", "Quackenbush",
        "Featherstone", "Jemima", "Kowalczyk", "Villanueva", "Ximena", "Nakagawa", "Andersen", "Andersson", "Okonkwo", "Haraldsson", "Oyelaran", "Lindqvist",
        "Papadopoulou", "Παπαδοπούλου", "XiaoDong", "小东", "小红", "Yamada", "MRN-47", "INS-880", "NOWHERE_",
    ];

    /// <summary>Writes the files into a folder.</summary>
    public static void Save(string folder)
    {
        foreach (var isImplicit in (bool[])[false, true])
        {
            foreach (var hasUndefinedLengths in (bool[])[false, true])
                Image(isImplicit, hasUndefinedLengths).Save(Path.Combine(folder, $"{(isImplicit ? "implicit" : "explicit")}-{(hasUndefinedLengths ? "undefined" : "defined")}-lengths.dcm"));
        }
    }

    private static DicomFileBuilder Image(bool isImplicit, bool hasUndefinedLengths)
    {
        var diffusion = new DicomFileBuilder
        {
            { 0x00080090, VR.PN, "Quackenbush^Otto" },
            { 0x00189087, VR.FD, BitConverter.GetBytes(1000.0) },
            { 0x00190010, VR.LO, "SIEMENS MR HEADER" },
            { 0x00190011, VR.LO, "ACME Zimmermann" },
            { 0x0019100C, VR.IS, "1000" },
            { 0x0019100F, VR.LO, "MRN7000001" },
            { 0x0019110C, VR.LO, "Zimmermann" },
        };
        return new DicomFileBuilder { IsImplicit = isImplicit, HasUndefinedLengths = hasUndefinedLengths }.With(
        [
            (0x00080005, VR.CS, "ISO_IR 100"u8.ToArray()),
            (0x00080008, VR.CS, Ascii("ORIGINAL\\PRIMARY")),
            (0x00080016, VR.UI, Ascii("1.2.840.10008.5.1.4.1.1.4")),
            (0x00080018, VR.UI, Ascii($"1.2.3.4.{(isImplicit ? 1 : 2)}.{(hasUndefinedLengths ? 1 : 2)}")),
            (0x00080060, VR.CS, Ascii("MR")),
            (0x00080090, VR.PN, Ascii("Quackenbush^Otto")),
            (0x00081030, VR.LO, Ascii("Knee of Zimmermann")),
            (0x00090010, VR.LO, Ascii("Zimmermann")),
            (0x00091001, VR.LO, Ascii("MRN7000001")),
            (0x00100010, VR.PN, Ascii("Zimmermann^Annegret")),
            (0x00100020, VR.LO, Ascii("MRN7000001")),
            (0x00180050, VR.DS, Ascii("2.50")),
            // The creators of the whitelist in blocks that are not the usual ones, beside a foreign creator in the usual one.
            (0x00190010, VR.LO, Ascii("ACME")),
            (0x001900A3, VR.LO, Ascii("SIEMENS MR HEADER")),
            (0x0019100C, VR.LO, Ascii("MRN7000001")),
            (0x0019A30C, VR.IS, Ascii("1000 ")),
            (0x0019A30D, VR.CS, Ascii("DIRECTIONAL")),
            (0x0019A30E, VR.FD, new byte[24]),
            (0x0019A310, VR.LO, Ascii("Zimmermann")),
            (0x0020000D, VR.UI, Ascii("1.2.3.4")),
            (0x0020000E, VR.UI, Ascii("1.2.3.5")),
            (0x00204000, VR.LT, Ascii("Called Dr Quackenbush")),
            (0x00280002, VR.US, [1, 0]),
            (0x00280010, VR.US, [8, 0]),
            (0x00280011, VR.US, [8, 0]),
            (0x00280100, VR.US, [8, 0]),
            // An orphan: nothing reserves its block.
            (0x00431027, VR.SH, Ascii("Zimmermann")),
            (0x20010010, VR.LO, Ascii("Philips Imaging DD 001 ")),
            (0x20011003, VR.FL, BitConverter.GetBytes(1000f)),
            (0x20011063, VR.CS, Ascii("Quackenbush")),
            (0x50000022, VR.LO, Ascii("MRN7000001")),
            (0x60000022, VR.LO, Ascii("Zimmermann")),
            (0x60003000, VR.OW, Ascii("Zimmermann^Annegret ")),
            (0x7FE00010, VR.OW, [.. Enumerable.Range(0, 64).Select(i => (byte)i)]),
        ], (0x00081140, new DicomFileBuilder { { 0x00081150, VR.UI, "1.2.840.10008.5.1.4.1.1.4" }, { 0x00081155, VR.UI, "1.2.3.4.9" }, { 0x00104000, VR.LT, "Zimmermann" } }),
            (0x00091102, new DicomFileBuilder { { 0x00100010, VR.PN, "Zimmermann^Annegret" } }),
            (0x52009229, new DicomFileBuilder { { 0x00189114, diffusion } }),
            (0x52009230, new DicomFileBuilder { { 0x00189114, diffusion } }));
    }

    private static DicomFileBuilder With(this DicomFileBuilder file, (uint Tag, VR VR, byte[] Value)[] elements, params (uint Tag, DicomFileBuilder Item)[] sequences)
    {
        foreach (var (tag, vr, value) in elements)
            file.Add(tag, vr, value);
        foreach (var (tag, item) in sequences)
            file.Add(tag, item);
        return file;
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
