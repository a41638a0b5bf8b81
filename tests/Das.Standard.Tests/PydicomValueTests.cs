using System.Text;
using Das.Testing;

namespace Das.Standard.Tests;

/// <summary>pydicom's own rules, as an independent opinion on random values.</summary>
public class PydicomValueTests
{
    private const int ValuesPerVR = 3000;

    private const string Script = """
        import sys
        from pydicom import config
        from pydicom.valuerep import validate_value
        for line in sys.stdin:
            vr, text = line.rstrip('\n').split(' ', 1)
            try:
                validate_value(vr, bytes.fromhex(text).decode('utf-8'), config.RAISE)
                print('1')
            except Exception:
                print('0')
        """;

    /// <summary>Pieces that make about as many right as wrong values.</summary>
    private static readonly Dictionary<VR, string[]> _pieces = new()
    {
        [VR.AE] = ["A", "b", "1", "_", " A", "ABCDE", "é", "\t"],
        [VR.AS] = ["0", "1", "9", "045", "D", "W", "M", "Y", "y"],
        [VR.CS] = ["A", "Z", "0", "_", " A", "ABCDE", "a", "-"],
        [VR.DA] = ["2", "0", "1", "19", "20", "02", "12", "31", "2020", "."],
        [VR.DS] = ["0", "1", "5", "12345", ".", "-", "+", "E", "e-2", " "],
        [VR.DT] = ["2020", "01", "02", "12", "23", "59", "0", ".5", ".123456", "+0100", "-1200"],
        [VR.IS] = ["0", "7", "123", "-", "+", "."],
        [VR.LO] = ["A", "é", "山", " a", "0123456789", "-"],
        [VR.PN] = ["A", "^", "=", "é", "Yamada", "0123456789012345"],
        [VR.SH] = ["A", "é", "山", " a", "01234", "-"],
        [VR.TM] = ["0", "1", "12", "23", "24", "59", "60", ".1", ".123456", ":"],
        [VR.UI] = ["0", "1", "12", ".", "1.2.840.", "113619.", " "],
    };

    [RequiresPydicomFact]
    public void Agrees_with_pydicom_on_random_values()
    {
        var random = new Random(1906);
        var values = _pieces.SelectMany(vr => Enumerable.Range(0, ValuesPerVR).Select(_ => (VR: vr.Key, Text: Make(vr.Value)))).ToList();
        var input = new StringBuilder();
        foreach (var (vr, text) in values)
            input.Append(vr).Append(' ').Append(Convert.ToHexString(Encoding.UTF8.GetBytes(text))).Append('\n');

        var accepted = Pydicom.Run(Script, input.ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(values.Count, accepted.Length);
        var judged = values.Zip(accepted, (value, answer) =>
            (value.VR, value.Text, Ours: ValueRules.Check(value.VR, value.Text) == ValueFault.None, Theirs: answer.Trim() == "1")).ToList();
        Assert.DoesNotContain(judged, value => value.Ours && !value.Theirs);
        Assert.Equal(_pieces.Keys, judged.Where(value => value.Ours).Select(value => value.VR).Distinct());

        // pydicom has no calendar, takes any offset from UTC and any whole number, and does not count the components of a name.
        Assert.DoesNotContain(judged, value => value.Theirs && !value.Ours && value.VR is not (VR.DA or VR.DT or VR.IS or VR.PN));

        string Make(string[] pieces) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)])).Trim(' ');
    }
}
