using System.Text;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Profiles.Private;

/// <summary>The private blocks of a data set or item, who reserved them, and which of the creators are needed (PS3.5 section 7.8.1).</summary>
/// <param name="dataSet">The data set or item.</param>
/// <param name="around">Those of the level around it; null at the top.</param>
internal sealed class PrivateBlocks(DataSet dataSet, PrivateBlocks? around)
{
    private Dictionary<Tag, Block?>? _blocks;

    /// <summary>The data set or item.</summary>
    public DataSet DataSet => dataSet;

    /// <summary>The block that a private element lies in; null if nobody reserved it.</summary>
    /// <param name="element">The tag of the element.</param>
    /// <param name="looksAround">Whether a creator in a data set or item around this one counts too.</param>
    public Block? Find(Tag element, bool looksAround)
    {
        for (var level = this; level is not null; level = looksAround ? level.Around : null)
        {
            if (level.FindHere(element) is { } block)
                return block;
        }

        return null;
    }

    /// <summary>Whether an element that stays needs a creator of this level.</summary>
    public bool Needs(Tag creator) => _blocks is not null && _blocks.TryGetValue(creator, out var block) && block is { IsNeeded: true };

    private PrivateBlocks? Around => around;

    private Block? FindHere(Tag element)
    {
        // (gggg,0000-0FFF) lies in no block.
        if (element.Element < 0x1000)
            return null;
        _blocks ??= [];
        if (!_blocks.TryGetValue(element.PrivateCreator, out var block))
            _blocks.Add(element.PrivateCreator, block = dataSet.TryFindPrivateCreator(element, out var creator) ? Read(creator) : null);
        return block;
    }

    /// <summary>A creator is a text. One that has items, or nothing but spaces, names nobody.</summary>
    private static Block? Read(Element creator)
    {
        if (creator.IsSequence || creator.IsEncapsulated)
            return null;
        var bytes = creator.Value.Trim(" \0"u8).ToArray();
        if (bytes.Length == 0)
            return null;
        var text = Ascii.IsValid(bytes) ? Encoding.ASCII.GetString(bytes) : creator.Container.CharacterSet.Decode(bytes, VR.LO);
        return new Block(bytes, text);
    }

    /// <summary>A block and its creator.</summary>
    /// <param name="bytes">The creator, without padding.</param>
    /// <param name="creator">The same as text.</param>
    internal sealed class Block(byte[] bytes, string creator)
    {
        /// <summary>The bytes of the creator, without padding.</summary>
        public ReadOnlySpan<byte> Bytes => bytes;

        /// <summary>The creator, without padding.</summary>
        public string Creator => creator;

        /// <summary>Whether an element that stays lies in it.</summary>
        public bool IsNeeded { get; set; }
    }
}
