using System.Globalization;
using System.Text;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine.Profiles;
using Das.Standard;
using Das.Testing;
using FsCheck.Xunit;

namespace Das.Engine.Tests.Profiles.Private;

/// <summary>Data sets with private blocks at every depth, made by chance: in public and private sequences, in those that hide in UN, without creators.</summary>
public class PrivatePassProperties
{
    private const string Secret = "FEATHERSTONE";

    private static readonly string[] _creators = ["ELSCINT1", "Philips Imaging DD 001", "SIEMENS MR HEADER", "GEMS_ACQU_01", "Q", "elscint1", " ELSCINT1 "];

    // Kept as they are, cleaned, without an action; each walks through its items.
    private static readonly uint[] _publicSequences = [0x00081140, 0x00081115, 0x00082218, 0x00400275, 0x00189346, 0x52009229];
    private static readonly HashSet<(int Group, int Element, string Creator)> _listed = ReadTable();
    private static readonly (int Group, int Element, string Creator)[] _rows = [.. _listed.Order()];

    [Property(MaxTest = 400)]
    public void Under_the_Basic_Profile_no_odd_group_is_left_anywhere(int seed)
    {
        var bytes = Apply(seed, "");
        using var file = DicomFile.Read(bytes);

        Assert.DoesNotContain(Elements(file.DataSet), element => (element.Tag.Group & 1) != 0);
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Property(MaxTest = 400)]
    public void Under_Retain_Safe_Private_all_that_is_left_is_listed_and_has_its_creator_beside_it(int seed)
    {
        var bytes = Apply(seed, "RetainSafePrivate");
        using var file = DicomFile.Read(bytes);

        foreach (var element in Elements(file.DataSet).FindAll(element => (element.Tag.Group & 1) != 0))
        {
            var (group, number) = (element.Tag.Group, element.Tag.Element);
            if (number is >= 0x10 and <= 0xFF)
            {
                Assert.Contains(Elements(element.Container), other => other.Container == element.Container && other.Tag.Group == group && other.Tag.Element >> 8 == number);
                continue;
            }

            Assert.True(element.Container.TryFind(new Tag(group, (ushort)(number >> 8)), out var creator) && _listed.Contains((group, number & 0xFF, TextOf(creator))), $"{element.Tag} of seed {seed}");
        }

        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_sets_made_by_chance_have_something_to_keep_and_something_to_remove()
    {
        var kept = Enumerable.Range(0, 50).Count(seed => Left(seed, "RetainSafePrivate") > 0);
        var removed = Enumerable.Range(0, 50).Count(seed => Left(seed, null) > Left(seed, "RetainSafePrivate"));

        Assert.True(kept > 25 && removed > 40, $"{kept} kept, {removed} removed");
    }

    private static int Left(int seed, string? options)
    {
        using var file = DicomFile.Read(options is null ? Make(new Random(seed)).ToArray() : Apply(seed, options));
        return Elements(file.DataSet).Count(element => (element.Tag.Group & 1) != 0);
    }

    private static byte[] Apply(int seed, string options)
    {
        using var file = DicomFile.Read(Make(new Random(seed)).ToArray());
        var session = new EditSession(file, new RunContext { Key = KeyedTest.Key });
        session.RememberPatient();
        session.Deidentify(new DeidentificationProfile(options.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        return file.ToArray();
    }

    private static DicomFileBuilder Make(Random random)
    {
        var file = new DicomFileBuilder { IsImplicit = random.Next(2) == 0, HasUndefinedLengths = random.Next(2) == 0 };
        file.Add(0x00080016, VR.UI, DicomFileBuilder.SOPClassUid);
        Fill(file, random, depth: 0);
        return file;
    }

    private static void Fill(DicomFileBuilder builder, Random random, int depth)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
            AddBlock(builder, random, depth);
        for (var count = depth < 3 ? random.Next(3) : 0; count > 0; count--)
            builder.Add(_publicSequences[random.Next(_publicSequences.Length)], Items(random, depth));
        if (random.Next(3) == 0)
            builder.Add(0x00081199, VR.UN, HiddenItem());
    }

    private static void AddBlock(DicomFileBuilder builder, Random random, int depth)
    {
        var (group, element, creator) = _rows[random.Next(_rows.Length)];
        if (random.Next(3) == 0)
            (group, creator) = (0x0019, _creators[random.Next(_creators.Length)]);
        var block = (uint)random.Next(0x10, 0x13);
        var first = ((uint)group << 16) | (block << 8);
        if (random.Next(5) != 0)
            builder.Add(((uint)group << 16) | block, VR.LO, creator);

        // What is listed holds something harmless; what no creator of the group has in the table must go.
        if (_listed.Contains((group, element, creator.Trim())))
            builder.Add(first | (uint)element, VR.LO, "1");
        builder.Add(first | Unlisted(group, random), VR.LO, Secret);
        if (depth < 3 && random.Next(3) == 0)
            builder.Add(first | Unlisted(group, random), Items(random, depth));
        if (random.Next(4) == 0)
            builder.Add(first | Unlisted(group, random), VR.UN, HiddenItem());
        if (random.Next(8) == 0)
            builder.Add(((uint)group << 16) | (uint)random.Next(1, 0x10), VR.LO, Secret);
    }

    private static uint Unlisted(int group, Random random)
    {
        var element = random.Next(256);
        while (_listed.Any(row => row.Group == group && row.Element == element))
            element = random.Next(256);
        return (uint)element;
    }

    private static DicomFileBuilder[] Items(Random random, int depth)
    {
        var items = new DicomFileBuilder[random.Next(1, 3)];
        for (var i = 0; i < items.Length; i++)
            Fill(items[i] = [], random, depth + 1);
        return items;
    }

    private static byte[] HiddenItem() => PrivatePassRun.Item(
        PrivatePassRun.Implicit(0x0008, 0x1155, "1.2\0"),
        PrivatePassRun.Implicit(0x0019, 0x0010, "Q "),
        PrivatePassRun.Implicit(0x0019, 0x1001, Secret));

    /// <summary>The elements at every depth.</summary>
    private static List<Element> Elements(DataSet dataSet)
    {
        var elements = new List<Element>();
        foreach (var element in dataSet)
        {
            elements.Add(element);
            foreach (var item in element.Items)
                elements.AddRange(Elements(item));
        }

        return elements;
    }

    private static string TextOf(Element element) => Encoding.ASCII.GetString(element.Value).Trim(' ', '\0');

    /// <summary>Table E.3.10-1 as the repository has it, read without the code that uses it.</summary>
    private static HashSet<(int Group, int Element, string Creator)> ReadTable()
    {
        var rows = new HashSet<(int, int, string)>();
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "src", "Das.Standard", "Data", "safe_private.csv")).Skip(1))
        {
            var isQuoted = line[0] == '"';
            var end = isQuoted ? line.IndexOf("\",", 1, StringComparison.Ordinal) : line.IndexOf(',', StringComparison.Ordinal);
            var fields = line[(end + (isQuoted ? 2 : 1))..].Split(',');
            rows.Add((Hex(fields[0]), Hex(fields[1]), isQuoted ? line[1..end] : line[..end]));
        }

        return rows;

        static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
