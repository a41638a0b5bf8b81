using System.Buffers;
using Das.Dicom.Elements;
using Das.Engine.Functions;
using Das.Engine.Paths;
using Das.Engine.Pseudonyms;
using Das.Engine.Values;
using Das.Language.Binding;
using Das.Standard;

namespace Das.Engine;

/// <content>UIDs and pseudonyms that are made from other values, and UIDs that are made by chance.</content>
public sealed partial class EditSession
{
    private static readonly SearchValues<byte> _uidCharacters = SearchValues.Create("0123456789."u8);

    // What has been made so far: an object refers to few others, but often.
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _replacedUids = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Prefix, string Value), string> _mappedUids = [];
    private UidCache? _uids;

    /// <summary><c>hashUID[value]</c>: null stays null, the empty text has a hash like any other.</summary>
    public ScriptValue HashUid(ScriptValue value) => value.IsNull ? value : UidHash.Compute(TextOf(value));

    /// <summary><c>hashUIDList[paths]</c>: replaces each value of the elements by its hash; an empty element stays empty.</summary>
    public void HashUidList(PathSet paths) => ForEachValue(paths, HashOnce);

    /// <summary><c>newUID[]</c>: a UID from a random UUID (PS3.5 B.2), another one each time.</summary>
    public ScriptValue NewUid()
    {
        Span<byte> uuid = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(uuid, bigEndian: true, out _);
        return UidNumber.OfUuid(uuid);
    }

    /// <summary><c>mapUID[value, prefix]</c>: a UID under the prefix, the same one for a value in the whole run. No value has one too.</summary>
    public ScriptValue MapUid(ScriptValue value, ScriptValue prefix)
    {
        var under = PrefixOf(prefix);
        return value.IsNull ? KeyedUid.Under(Context.Key, under, null) : MapOnce(under, TextOf(value));
    }

    /// <summary><c>mapReferencedUIDs[prefix, paths]</c>: <c>mapUID</c> in place, value by value; an empty element stays empty.</summary>
    public void MapReferencedUids(ScriptValue prefix, PathSet paths)
    {
        var under = PrefixOf(prefix);
        ForEachValue(paths, value => MapOnce(under, value));
    }

    /// <summary>
    /// <c>replaceUIDs[paths]</c>: each value becomes a UID that depends on it and on the key of the run. What DICOM registers (SOP classes,
    /// transfer syntaxes, well-known instances; PS3.6 annex A) stays, and so does an empty element.
    /// </summary>
    public void ReplaceUids(PathSet paths) => ForEachValue(paths, ReplaceOnce);

    /// <summary><c>pseudonym[value, length]</c>: a code that depends on the value and on the key of the run. Nothing stays nothing.</summary>
    public ScriptValue Pseudonym(ScriptValue value, ScriptValue length)
    {
        var characters = IntegerOf(length);
        if (characters is < PseudonymLength.Min or > PseudonymLength.Max)
            throw new EditException($"the length of a pseudonym is not between {PseudonymLength.Min} and {PseudonymLength.Max}");
        return value.IsNull || TextOf(value) is not { Length: > 0 } text ? value : PseudonymCode.Of(Context.Key, text, (int)characters);
    }

    private static string PrefixOf(ScriptValue prefix) =>
        !prefix.IsNull && UidPrefix.IsValid(TextOf(prefix)) ? TextOf(prefix) : throw new EditException("the prefix is no UID of at most 24 characters");

    private string HashOnce(string uid)
    {
        if (!_hashes.TryGetValue(uid, out var hash))
            _hashes.Add(uid, hash = UidHash.Compute(uid));
        return hash;
    }

    private string MapOnce(string prefix, string value)
    {
        if (!_mappedUids.TryGetValue((prefix, value), out var uid))
            _mappedUids.Add((prefix, value), uid = KeyedUid.Under(Context.Key, prefix, value));
        return uid;
    }

    /// <summary>Replaces a UID without making a text of it, which is the rule.</summary>
    /// <returns>False for an element with several values, or with what is no UID: that is left to the caller.</returns>
    internal bool TryReplaceUid(Element element)
    {
        if (element.IsSequence || element.IsEncapsulated || element.IsLarge || ElementText.VROf(element) != VR.UI)
            return false;
        var original = Padding.Trim(element.Value);
        if (original.Length > UidCache.MaxLength || original.ContainsAnyExcept(_uidCharacters))
            return false;
        if (original.IsEmpty || UidRegistry.TryGet(original, out _))
            return true;
        _uids ??= Context.Key.Uids;
        element.SetValue(element.VR, _uids.Replace(original));
        return true;
    }

    /// <summary>The UID that stands for another one: that of the registry itself, else one that depends on it and on the key of the run.</summary>
    internal string ReplaceOnce(string value)
    {
        // In UN, spaces and NULs may be left.
        var original = value.Trim(' ', '\0');
        if (original.Length == 0 || UidRegistry.TryGet(original, out _))
            return value;
        if (!_replacedUids.TryGetValue(original, out var uid))
            _replacedUids.Add(original, uid = KeyedUid.Of(Context.Key, original));
        return uid;
    }
}
