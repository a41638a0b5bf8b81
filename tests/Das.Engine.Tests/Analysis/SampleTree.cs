using Das.Dicom.Elements;
using Das.Language.Analysis;
using Das.Language.Paths;
using Das.Testing;

namespace Das.Engine.Tests.Analysis;

/// <summary>A data set with the same elements at every depth, two items in each sequence, and every element of it as a place.</summary>
internal static class SampleTree
{
    /// <summary>Tags that the data set has at each level, as paths write them.</summary>
    public static readonly string[] Values = ["(0010,0010)", "(0010,0020)", "(0008,0018)", "(0019,{ACME}01)", "(0019,{ACME}02)", "(0019,{OTHER}01)"];

    public static readonly string[] Sequences = ["(0008,1140)", "(0040,A730)", "(0019,{ACME}03)"];

    public static byte[] File { get; } = Parse();

    /// <summary>Every element that is no private creator, with the place that it has and its value.</summary>
    public static IEnumerable<(Place Place, bool IsSequence, string Value)> Elements(DataSet dataSet) => Elements(dataSet, []);

    /// <summary>The value of the element at a place without wildcards; null if it is gone.</summary>
    public static string? Find(DataSet dataSet, Place place)
    {
        foreach (var (found, _, value) in Elements(dataSet))
        {
            if (found == place)
                return value;
        }

        return null;
    }

    private static IEnumerable<(Place Place, bool IsSequence, string Value)> Elements(DataSet dataSet, PlaceStep[] around)
    {
        foreach (var element in dataSet)
        {
            if (element.Tag.IsPrivateCreator)
                continue;
            var tag = element.Tag.IsPrivate && dataSet.TryFindPrivateCreator(element.Tag, out var creator)
                ? new TagPattern(element.Tag.Value & 0xFFFF00FF, 0xFFFF00FF, System.Text.Encoding.ASCII.GetString(creator.Value).Trim())
                : TagPattern.Exact(element.Tag);
            yield return (new Place(new([.. around, new PlaceStep(tag)])), element.IsSequence, Convert.ToHexString(element.Value));

            var number = 0;
            foreach (var item in element.Items)
            {
                foreach (var inner in Elements(item, [.. around, new PlaceStep(tag, number)]))
                    yield return inner;
                number++;
            }
        }
    }

    private static byte[] Parse()
    {
        var entries = new List<string> { "(0008,0016)=1.2.840.10008.5.1.4.1.1.7" };
        Add("", 0);
        return DataSetNotation.Parse(string.Join(" | ", entries)).ToArray();

        void Add(string prefix, int depth)
        {
            entries.Add($"{prefix}(0008,0018)=1.2.{entries.Count}");
            entries.Add($"{prefix}(0010,0010)=Name{entries.Count}");
            entries.Add($"{prefix}(0010,0020)=Id{entries.Count}");
            entries.Add($"{prefix}(0019,0010)=ACME | {prefix}(0019,0011)=OTHER");
            entries.Add($"{prefix}(0019,1001)=a{entries.Count} | {prefix}(0019,1002)=b{entries.Count} | {prefix}(0019,1101)=c{entries.Count}");
            if (depth == 2)
                return;
            foreach (var sequence in (string[])["(0008,1140)", "(0019,1003)", "(0040,A730)"])
            {
                for (var item = 0; item < 2; item++)
                    Add($"{prefix}{sequence}[{item}]/", depth + 1);
            }
        }
    }
}
