using System.Globalization;
using Das.Dicom.Elements;

namespace Das.Dicom.Notation;

/// <summary>
/// What should have become of a data set, in <see cref="DataSetNotation"/>: <c>PatientID = S-017 | PatientBirthDate absent | Rows kept</c>.
/// </summary>
/// <remarks>
/// In a value without quotes <c>*</c> stands for any characters, alone for at least one. In the place of <c>=</c> and a value stand <c>absent</c>, <c>present</c>
/// (with any value or none), <c>kept</c> (the source has it with this value) or <c>changed</c> (the source has it with another value, and there is one).
/// The VR is compared where it is written, padding never.
/// </remarks>
public sealed class ExpectedElements
{
    private readonly List<NotedElement> _entries;
    private readonly bool _isWhole;

    private ExpectedElements(List<NotedElement> entries, bool isWhole)
    {
        _entries = entries;
        _isWhole = isWhole;
    }

    /// <summary>Reads expectations.</summary>
    /// <param name="notation">The text.</param>
    /// <param name="isWhole">Whether there must be nothing else; the file meta information and private creators of what is there do not count.</param>
    /// <param name="firstLine">The number of the first line, for messages.</param>
    /// <exception cref="NotationException">The text is malformed, or says the same element twice.</exception>
    public static ExpectedElements Parse(string notation, bool isWhole = false, int firstLine = 1)
    {
        var entries = NotationReader.Read(notation, firstLine);
        var paths = new HashSet<ElementPath>();
        foreach (var entry in entries)
        {
            if (entry.Word is not (null or "absent" or "present" or "kept" or "changed"))
                throw entry.Error($"'=' and a value are wanted behind {entry.Path}, or 'absent', 'present', 'kept' or 'changed'");
            if (!paths.Add(entry.Path))
                throw entry.Error($"{entry.Path} is there twice");
        }

        return new(entries, isWhole);
    }

    /// <summary>Finds what is not as expected, first in the order of the text, then what is too much in the order of the file.</summary>
    /// <param name="file">What came out.</param>
    /// <param name="source">What went in; null if no <c>kept</c> and no <c>changed</c> is expected.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is needed.</exception>
    public IReadOnlyList<ElementDifference> Compare(DicomFile file, DicomFile? source = null)
    {
        var differences = new List<ElementDifference>();
        var covered = new HashSet<int>();
        foreach (var entry in _entries)
        {
            if (ExpectedValue.Check(entry, file, source) is var (expected, found))
                differences.Add(new(entry.Path.ToString(), expected, found, entry.Line, entry.Column));
            if (entry.Word != "absent")
                Cover(entry, file, covered);
        }

        if (_isWhole)
            AddUnexpected(file.DataSet, "", covered, differences);
        return differences;
    }

    /// <summary>Notes the element and all that it lies in; where it is expected without saying what is in it, that too.</summary>
    private static void Cover(NotedElement entry, DicomFile file, HashSet<int> covered)
    {
        int index;
        if (entry.Path.Last.Item is >= 0)
            index = entry.Path.TryFindItem(file, out var item) ? item.Index : ElementRecord.None;
        else
            index = entry.Path.TryFind(file, out var element) ? element.Index : ElementRecord.None;
        if (index == ElementRecord.None)
            return;
        if (entry.Word is not null)
            CoverChildren(file.Tree, index, covered);
        for (; index > ElementTree.Root; index = file.Tree[index].Parent)
        {
            covered.Add(index);
            var container = new DataSet(file.Tree, file.Tree[index].Parent);
            if (container.TryFindPrivateCreator(file.Tree[index].Tag, out var creator))
                covered.Add(creator.Index);
        }
    }

    private static void CoverChildren(ElementTree tree, int index, HashSet<int> covered)
    {
        for (var cursor = new SiblingCursor(tree, tree[index].FirstChild); cursor.MoveNext();)
        {
            covered.Add(cursor.Index);
            CoverChildren(tree, cursor.Index, covered);
        }
    }

    private static void AddUnexpected(DataSet dataSet, string prefix, HashSet<int> covered, List<ElementDifference> differences)
    {
        foreach (var element in dataSet)
        {
            var path = prefix + DataSetNotation.NameOf(element);
            if (!covered.Contains(element.Index))
            {
                if (!element.Tag.IsGroupLength)
                    differences.Add(new(path, "absent", ExpectedValue.Describe(element), 0, 0));
                continue;
            }

            var number = 0;
            foreach (var item in element.Items)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{number++}]");
                if (covered.Contains(item.Index))
                    AddUnexpected(item, place + "/", covered, differences);
                else
                    differences.Add(new(place, "no such item", "an item", 0, 0));
            }
        }
    }
}
