using Das.Dicom.Elements;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles.Private;

/// <summary>
/// What a file says itself about the identity in its private blocks: Private Data Element Characteristics Sequence (0008,0300) (PS3.3 section
/// C.12.1.1.7). It holds for the whole instance, at every level. What cannot be read, or says two things about one block, makes nothing safe.
/// </summary>
internal sealed class PrivateCharacteristics
{
    private readonly Dictionary<(ushort Group, string Creator), Declaration> _blocks = [];

    /// <summary>Reads the sequence of a data set; there may be none.</summary>
    public PrivateCharacteristics(DataSet dataSet)
    {
        foreach (var sequence in dataSet)
        {
            if (sequence.Tag != Tags.PrivateDataElementCharacteristicsSequence)
                continue;
            foreach (var item in sequence.Items)
                Add(item);
        }
    }

    /// <summary>Whether the file says that an element holds no identity.</summary>
    public bool IsSafe(ushort group, byte element, string creator) =>
        _blocks.TryGetValue((group, creator), out var block) && block.IsSafe(element);

    /// <summary>The Deidentification Action (0008,0307) of an element; null if the file asks for none.</summary>
    public PrivateVerdict? ActionOf(ushort group, byte element, string creator) =>
        _blocks.TryGetValue((group, creator), out var block) && block.Actions.TryGetValue(element, out var action) ? action : null;

    private void Add(DataSet item)
    {
        var creator = TextOf(item, Tags.PrivateCreatorReference);
        if (creator.Length == 0 || NumbersOf(item, Tags.PrivateGroupReference) is not [var group])
            return;

        var declared = new Declaration(TextOf(item, Tags.BlockIdentifyingInformationStatus), NumbersOf(item, Tags.NonidentifyingPrivateElements));
        if (item.TryFind(Tags.DeidentificationActionSequence, out var actions))
        {
            foreach (var action in actions.Items)
                declared.Add(NumbersOf(action, Tags.IdentifyingPrivateElements), TextOf(action, Tags.DeidentificationAction));
        }

        if (_blocks.TryGetValue((group, creator), out var earlier))
            earlier.Restrict(declared);
        else
            _blocks.Add((group, creator), declared);
    }

    private static string TextOf(DataSet dataSet, Tag tag) =>
        dataSet.TryFind(tag, out var element) && !element.IsSequence && !element.IsEncapsulated && ElementText.TryRead(element, out var text)
            ? text.Trim(' ', '\0')
            : "";

    private static List<ushort> NumbersOf(DataSet dataSet, Tag tag)
    {
        var numbers = new List<ushort>();
        foreach (var text in TextOf(dataSet, tag).Split('\\', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ushort.TryParse(text, out var number))
                numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>What is said of one block. Elements are given by the low byte of their number; a greater number means none.</summary>
    private sealed class Declaration(string status, IEnumerable<ushort> nonidentifying)
    {
        private readonly HashSet<ushort> _safe = status switch
        {
            "SAFE" => [.. Enumerable.Range(0, 256).Select(number => (ushort)number)],
            "MIXED" => [.. nonidentifying],
            _ => [],
        };

        public Dictionary<ushort, PrivateVerdict> Actions { get; } = [];

        public bool IsSafe(byte element) => _safe.Contains(element);

        /// <summary>D, Z, X and U; what is asked for besides, or twice and differently, cannot be done and ends in removal.</summary>
        public void Add(IEnumerable<ushort> elements, string action)
        {
            var verdict = action switch
            {
                "D" => PrivateVerdict.Dummy,
                "Z" => PrivateVerdict.Empty,
                "U" => PrivateVerdict.ReplaceUids,
                _ => PrivateVerdict.Remove,
            };
            foreach (var element in elements)
                Add(element, verdict);
        }

        /// <summary>Takes a second declaration of the same block: safe is what both call so.</summary>
        public void Restrict(Declaration other)
        {
            _safe.IntersectWith(other._safe);
            foreach (var (element, verdict) in other.Actions)
                Add(element, verdict);
        }

        private void Add(ushort element, PrivateVerdict verdict) =>
            Actions[element] = Actions.TryGetValue(element, out var earlier) && earlier != verdict ? PrivateVerdict.Remove : verdict;
    }
}
