using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>Where one element, or one item of a sequence, is in a file. The last step of a path to an item has its number.</summary>
internal sealed record ElementPath(IReadOnlyList<ElementStep> Steps)
{
    /// <summary>The element, or the sequence if the path leads to an item.</summary>
    public ElementStep Last => Steps[^1];

    /// <summary>Finds the element in a file, the file meta information included.</summary>
    public bool TryFind(DicomFile file, out Element element)
    {
        element = default;
        return TryFindContainer(file, out var container) && Last.TryFind(container, out element);
    }

    /// <summary>Finds the item that the path leads to.</summary>
    public bool TryFindItem(DicomFile file, out DataSet item)
    {
        item = default;
        return TryFind(file, out var sequence) && TryFindItem(sequence, Last.Item!.Value, out item);
    }

    /// <inheritdoc />
    public bool Equals([NotNullWhen(true)] ElementPath? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Steps.Count, Last);

    /// <summary>The path with keywords, as <see cref="DataSetNotation"/> writes it.</summary>
    public override string ToString() => string.Join('/', Steps);

    private bool TryFindContainer(DicomFile file, out DataSet container)
    {
        container = Steps[0].Tag.Group == 2 ? file.FileMeta : file.DataSet;
        for (var i = 0; i < Steps.Count - 1; i++)
        {
            if (!Steps[i].TryFind(container, out var sequence) || !TryFindItem(sequence, Steps[i].Item!.Value, out container))
                return false;
        }

        return true;
    }

    private static bool TryFindItem(Element sequence, int number, out DataSet item)
    {
        item = default;
        foreach (var one in sequence.Items)
        {
            item = one;
            if (number-- == 0)
                return true;
        }

        return false;
    }
}

/// <summary>One step of a path.</summary>
/// <param name="Tag">The tag; (gggg,00ee) where <paramref name="Creator"/> says in which block it is.</param>
/// <param name="Creator">The private creator, or null for a tag that is written in full.</param>
/// <param name="Item">The number of an item, from 0; <see cref="AllItems"/> for <c>[]</c>; null for the element itself.</param>
internal sealed record ElementStep(Tag Tag, string? Creator, int? Item)
{
    /// <summary>The item number that <c>[]</c> stands for.</summary>
    public const int AllItems = -1;

    /// <summary>Finds the element; one with a creator in any block that this creator has reserved.</summary>
    public bool TryFind(DataSet container, out Element element)
    {
        if (Creator is null)
            return container.TryFind(Tag, out element);
        foreach (var block in container)
        {
            if (IsCreator(block) && container.TryFind(new Tag((Tag.Value & 0xFFFF_0000) | (uint)(block.Tag.Element << 8) | (Tag.Value & 0xFF)), out element))
                return true;
        }

        element = default;
        return false;
    }

    /// <inheritdoc />
    public override string ToString()
    {
        var name = Creator is not null ? $"({Tag.Group:X4},{{{Creator}}}{Tag.Element:X2})" : NameOf(Tag);
        return Item switch
        {
            null => name,
            AllItems => name + "[]",
            _ => string.Create(CultureInfo.InvariantCulture, $"{name}[{Item}]"),
        };
    }

    /// <summary>The keyword of a tag, or its numbers if it has none of its own.</summary>
    public static string NameOf(Tag tag) =>
        DataDictionary.TryGet(tag, out var entry) && entry.Keyword.Length > 0 && DataDictionary.TryGetTag(entry.Keyword, out var own) && own == tag
            ? entry.Keyword
            : tag.ToString();

    private bool IsCreator(Element block) =>
        block.Tag.IsPrivateCreator && block.Tag.Group == Tag.Group && Encoding.Latin1.GetString(block.Value).Trim(' ', '\0') == Creator;
}
