using System.Globalization;
using System.Text;

namespace Das.Engine.Profiles.Documents;

/// <summary>One blank page of A4 in PDF 1.4 (ISO 32000-1 section 7.5), with a cross-reference table that is counted and not written by hand.</summary>
internal static class BlankPdf
{
    private static readonly string[] _objects =
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
        $"<< /Title ({BlankDocument.Title}) >>",
    ];

    /// <summary>The document.</summary>
    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        // Four bytes above 127 tell programs that copy files that this one is not text.
        var text = new StringBuilder("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < _objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{_objects[i]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Length + 1}\n{table}")
            .Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_objects.Length + 1} /Root 1 0 R /Info 4 0 R >>\n")
            .Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
