using System.Reflection;
using System.Text;
using Das.Engine.Pseudonyms;
using Das.Language.Binding;
using Das.Standard;
using FsCheck;
using FsCheck.Xunit;

namespace Das.Engine.Tests.Pseudonyms;

/// <summary>What is derived from a key. Expected constants were computed with the hmac and hashlib modules of Python 3 from RFC 5869.</summary>
public class ProjectKeyTests
{
    private const string Prefix = "1.2.826.0.1.3680043.10.9";

    private static readonly ProjectKey _other = ProjectKey.NewRandom();

    [Fact]
    public void Derives_what_Python_derives()
    {
        Assert.Equal("609dbfc6", KeyedTest.Key.Id);
        Assert.Equal("2.25.292056090974713796374447631299739855819", KeyedUid.Of(KeyedTest.Key, "1.2.3.4.5"));
        Assert.Equal(Prefix + ".161754950763338887461837130804868673554", KeyedUid.Under(KeyedTest.Key, Prefix, "1.2.3.4.5"));
        Assert.Equal(Prefix + ".137992787855952008760204909411881699187", KeyedUid.Under(KeyedTest.Key, Prefix, null));
        Assert.Equal("7CC020CPBZ6B", PseudonymCode.Of(KeyedTest.Key, "Müller", 12));
        Assert.Equal("7CC020CPBZ6BQ3KK5J7S4ET20NMFMHNDHRY35VE8ZBHMZB08FZYXHXFX8M2SDRV8", PseudonymCode.Of(KeyedTest.Key, "Müller", 64));
        Assert.Equal(262, DateOffset.DaysOf(KeyedTest.Key, "PAT-1"));
        Assert.Equal("Mustermann7761^Anna", InventedName.Of(KeyedTest.Key, "PAT-1"));
        Assert.Equal("Mustermann7761^Ivan", InventedName.Of(KeyedTest.Key, "PAT-1", "M"));
        Assert.Equal("19591123", InventedBirthDate.Of(KeyedTest.Key, "PAT-1", "19530412"));
        Assert.Equal(141, DateOffset.DaysOf(KeyedTest.Key, "PAT-1\0HOSPITAL"));
    }

    [Property]
    public void UIDs_are_legal_and_depend_on_value_and_key_alone(NonNull<string> value)
    {
        var uid = KeyedUid.Of(KeyedTest.Key, value.Get);
        Assert.True(UidSyntax.IsValid(uid));
        Assert.Equal(uid, KeyedUid.Of(KeyedTest.Key, value.Get));
        Assert.NotEqual(uid, KeyedUid.Of(_other, value.Get));
        Assert.True(UidSyntax.IsValid(KeyedUid.Under(KeyedTest.Key, Prefix, value.Get)));
        Assert.NotEqual(KeyedUid.Under(KeyedTest.Key, Prefix, null), KeyedUid.Under(KeyedTest.Key, Prefix, value.Get));
        Assert.NotEqual(KeyedUid.Under(KeyedTest.Key, Prefix, value.Get), KeyedUid.Under(_other, Prefix, value.Get));
    }

    [Property(MaxTest = 20)]
    public void UIDs_that_were_made_before_are_the_same_ones(uint[] numbers)
    {
        // More than there are places for.
        var cache = KeyedTest.Key.Uids;
        foreach (var uid in Enumerable.Range(0, 10_000).Select(i => "1.2." + i).Concat(numbers.Select(number => "1.3." + number)).Append(new string('1', UidCache.MaxLength)))
        {
            Assert.Equal(KeyedUid.Of(KeyedTest.Key, uid), Encoding.ASCII.GetString(cache.Replace(Encoding.ASCII.GetBytes(uid))));
            Assert.Equal(KeyedUid.Of(KeyedTest.Key, "1.2.0"), Encoding.ASCII.GetString(cache.Replace("1.2.0"u8)));
        }
    }

    [Property]
    public void UUIDs_have_version_8_and_the_variant_of_RFC_9562(NonNull<string> value)
    {
        var number = UInt128.Parse(KeyedUid.Of(KeyedTest.Key, value.Get)["2.25.".Length..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((UInt128)8, (number >> 76) & 0xF);
        Assert.Equal((UInt128)2, (number >> 62) & 3);
    }

    [Property]
    public void Pseudonyms_have_their_length_and_characters_that_CS_allows(NonNull<string> value, byte seed)
    {
        var length = PseudonymLength.Min + (seed % (PseudonymLength.Max - PseudonymLength.Min + 1));
        var code = PseudonymCode.Of(KeyedTest.Key, value.Get, length);
        Assert.Matches($"^[0-9A-HJKMNP-TV-Z]{{{length}}}$", code);
        Assert.Equal(code, PseudonymCode.Of(KeyedTest.Key, value.Get, length));
        Assert.StartsWith(code, PseudonymCode.Of(KeyedTest.Key, value.Get, PseudonymLength.Max), StringComparison.Ordinal);
        Assert.NotEqual(PseudonymCode.Of(KeyedTest.Key, value.Get, 64), PseudonymCode.Of(_other, value.Get, 64));
    }

    [Fact]
    public void Date_offsets_are_spread_evenly_over_a_year()
    {
        var counts = new int[366];
        for (var i = 0; i < 36_500; i++)
            counts[DateOffset.DaysOf(KeyedTest.Key, $"PAT-{i}")]++;
        Assert.Equal(0, counts[0]);

        // The expected 100 of each day, give or take six standard deviations.
        Assert.All(counts.Skip(1), count => Assert.InRange(count, 40, 160));
    }

    [Fact]
    public void Two_random_keys_are_different_and_one_that_was_disposed_of_is_cleared()
    {
        var key = ProjectKey.NewRandom();
        Assert.NotEqual(key.Id, _other.Id);
        var secrets = (byte[][])typeof(ProjectKey).GetField("_keys", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(key)!;
        Assert.All(secrets, secret => Assert.Contains(secret, value => value != 0));
        key.Dispose();
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, value => value != 0));
        Assert.Throws<ObjectDisposedException>(() => PseudonymCode.Of(key, "1.2", PseudonymLength.Max));
        Assert.Throws<ObjectDisposedException>(() => KeyedUid.Of(key, "1.2"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Takes_32_bytes_and_no_others(int length) => Assert.Throws<ArgumentException>(() => new ProjectKey(new byte[length]));

    [Fact]
    public void Workers_that_share_a_context_share_its_random_key()
    {
        for (var run = 0; run < 20; run++)
        {
            var context = new RunContext();
            var ids = new string[8];
            using var start = new Barrier(ids.Length);
            var workers = Enumerable.Range(0, ids.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                ids[i] = context.Key.Id;
            })).ToList();
            workers.ForEach(worker => worker.Start());
            workers.ForEach(worker => worker.Join());
            Assert.Single(ids.Distinct());
        }
    }
}
