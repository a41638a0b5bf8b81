using Das.Standard;
using Das.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Das.Dicom.Tests.DataSetBytes;

namespace Das.Dicom.Tests.Writing;

public sealed class RoundTripProperties
{
    [Property(MaxTest = 300)]
    public Property Any_data_set_is_written_as_it_was_read()
    {
        return Prop.ForAll(Files().ToArbitrary(), file =>
        {
            var bytes = file.ToArray();
            using var read = DicomFile.Read(bytes);
            return DataSetOf(bytes).AsSpan().SequenceEqual(DataSetOf(read.ToArray()));
        });
    }

    [Property(MaxTest = 300)]
    public Property Reading_what_was_written_after_a_change_gives_the_same_bytes_again()
    {
        return Prop.ForAll(Files().ToArbitrary(), file =>
        {
            using var read = DicomFile.Read(file.ToArray());
            ChangeEverywhere(read.DataSet);
            var once = read.ToArray();
            using var again = DicomFile.Read(once);
            return once.AsSpan().SequenceEqual(again.ToArray());
        });
    }

    private static void ChangeEverywhere(Das.Dicom.Elements.DataSet dataSet)
    {
        foreach (var element in dataSet)
        {
            foreach (var item in element.Items)
                ChangeEverywhere(item);
        }

        dataSet.Set(new Tag(0x00104000), VR.LT, "changed"u8);
    }

    private static Gen<DicomFileBuilder> Files() =>
        from isImplicit in ArbMap.Default.GeneratorFor<bool>()
        from hasUndefinedLengths in ArbMap.Default.GeneratorFor<bool>()
        from elements in Elements(3)
        select Build(elements, isImplicit, hasUndefinedLengths);

    private static DicomFileBuilder Build(IEnumerable<Content> elements, bool isImplicit, bool hasUndefinedLengths)
    {
        var builder = new DicomFileBuilder { IsImplicit = isImplicit, HasUndefinedLengths = hasUndefinedLengths };
        builder.Add(0x00080016, VR.UI, DicomFileBuilder.SOPClassUid);
        Fill(builder, elements);
        return builder;
    }

    private static void Fill(DicomFileBuilder builder, IEnumerable<Content> elements)
    {
        foreach (var element in elements)
        {
            if (element.Items is null)
            {
                builder.Add(element.Tag, element.VR, element.Value);
                continue;
            }

            builder.Add(element.Tag, [.. element.Items.Select(item =>
            {
                var inner = new DicomFileBuilder();
                Fill(inner, item);
                return inner;
            })]);
        }
    }

    private static Gen<Content[]> Elements(int depth) =>
        Gen.Choose(0, 6).SelectMany(count => (depth == 0 ? Leaf() : Gen.Frequency((4, Leaf()), (1, Sequence(depth - 1)))).ArrayOf(count));

    private static Gen<Content> Leaf() =>
        from choice in Gen.Elements((0x00080060u, VR.CS), (0x00100010u, VR.PN), (0x00100020u, VR.LO), (0x00280010u, VR.US), (0x00091001u, VR.UN), (0x00090010u, VR.LO), (0x00189087u, VR.FD), (0x7FE00010u, VR.OW))
        from value in ArbMap.Default.GeneratorFor<byte[]>()
        select new Content(choice.Item1, choice.Item2, value, null);

    private static Gen<Content> Sequence(int depth) =>
        from tag in Gen.Elements(0x00081110u, 0x00081140u, 0x00400275u)
        from count in Gen.Choose(0, 3)
        from items in Elements(depth).ArrayOf(count)
        select new Content(tag, VR.SQ, [], items);

    private sealed record Content(uint Tag, VR VR, byte[] Value, Content[][]? Items);
}
