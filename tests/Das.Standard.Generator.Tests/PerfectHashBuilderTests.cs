using System.Text;

namespace Das.Standard.Generator.Tests;

public class PerfectHashBuilderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(657)]
    [InlineData(5356)]
    [InlineData(40_000)]
    public void Every_key_finds_its_own_row(int count)
    {
        var random = new Random(count);
        var keys = new HashSet<uint>();
        while (keys.Count < count)
            keys.Add((uint)random.Next());
        uint[] rows = [.. keys];
        var hash = PerfectHashBuilder.Build([.. rows.Select((key, row) => (key, row))]);
        for (var row = 0; row < rows.Length; row++)
            Assert.Equal(row, PerfectHash.Find(rows[row], rows, hash.Displacements, hash.Slots));
        for (var i = 0; i < 10_000; i++)
        {
            var key = (uint)random.Next() | 0x80000000;
            Assert.Equal(-1, PerfectHash.Find(key, rows, hash.Displacements, hash.Slots));
        }
    }

    [Fact]
    public void Keys_that_follow_each_other_are_spread()
    {
        uint[] rows = [.. Enumerable.Range(0x00100000, 4096).Select(key => (uint)key)];
        var hash = PerfectHashBuilder.Build([.. rows.Select((key, row) => (key, row))]);
        Assert.All(rows, (key, row) => Assert.Equal(row, PerfectHash.Find(key, rows, hash.Displacements, hash.Slots)));
    }

    [Fact]
    public void Equal_keys_cannot_be_told_apart() =>
        Assert.Throws<InvalidOperationException>(() => PerfectHashBuilder.Build([(1, 0), (1, 1)]));

    [Fact]
    public void Text_key_depends_on_every_byte_and_on_the_seed()
    {
        var text = Encoding.ASCII.GetBytes("1.2.840.10008.1.2.1");
        var keys = new HashSet<uint> { PerfectHash.TextKey(text, 0), PerfectHash.TextKey(text, 1) };
        for (var i = 0; i < text.Length; i++)
        {
            text[i]++;
            Assert.True(keys.Add(PerfectHash.TextKey(text, 0)));
            Assert.True(keys.Add(PerfectHash.TextKey(text.AsSpan(0, i), 0)));
            text[i]--;
        }
    }
}
