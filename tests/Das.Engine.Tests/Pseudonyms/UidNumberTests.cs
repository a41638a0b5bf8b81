using System.Numerics;
using System.Text;
using Das.Engine.Pseudonyms;

namespace Das.Engine.Tests.Pseudonyms;

public class UidNumberTests
{
    [Fact]
    public void Writes_numbers_at_the_edges_of_digits_and_words()
    {
        foreach (var power in Enumerable.Range(0, 39).Select(digits => BigInteger.Pow(10, digits)).Concat(Enumerable.Range(0, 129).Select(bits => BigInteger.One << bits)))
        {
            foreach (var number in new[] { power - 1, power, power + 1 })
                Check(number);
        }
    }

    [Fact]
    public void Writes_what_big_integers_do()
    {
        var random = new Random(1);
        var bytes = new byte[16];
        for (var i = 0; i < 10_000; i++)
        {
            random.NextBytes(bytes.AsSpan(0, 1 + (i % 16)));
            Check(new BigInteger(bytes, isUnsigned: true));
        }
    }

    [Fact]
    public void Stands_under_a_prefix() => Assert.Equal("2.25.258", UidNumber.Under("2.25", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]));

    private static void Check(BigInteger number)
    {
        if (number.GetByteCount(isUnsigned: true) > 16)
            return;
        var bytes = new byte[16];
        number.TryWriteBytes(bytes.AsSpan(16 - number.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
        var digits = new byte[UidNumber.MaxLength];
        Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Encoding.ASCII.GetString(digits, 0, UidNumber.Write(bytes, digits)));
    }
}
