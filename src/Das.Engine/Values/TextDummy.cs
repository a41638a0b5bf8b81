using System.Text;
using Das.Standard;

namespace Das.Engine.Values;

/// <summary>The dummy texts for an attribute, encoded: they depend on nothing but tag and VR, so that one object serves all values.</summary>
internal sealed class TextDummy
{
    private readonly VR _vr;
    private readonly byte[] _first;
    private readonly byte[] _second;

    // Of an attribute that says how an object is built: takes the place of what is no term.
    private readonly EnumeratedValues _terms;
    private readonly byte[]? _term;

    // Whether only the same letters are the same value: texts, but not numbers, dates and names, which have several forms.
    private readonly bool _hasOneForm;

    // What the first dummy says, if it is one number.
    private readonly double? _number;

    private TextDummy(Tag tag, VR vr)
    {
        _vr = vr;
        var count = vr.IsSeparatedByBackslash() ? Dummy.LeastCount(tag) : 1;
        _first = Repeat(DummyForm.TextFor(tag, isOther: false) ?? Dummy.Text(vr, isOther: false), count);
        _second = Repeat(DummyForm.TextFor(tag, isOther: true) ?? Dummy.Text(vr, isOther: true), count);
        _hasOneForm = count == 1 && vr is not (VR.PN or VR.DS or VR.IS or VR.DA or VR.TM or VR.DT);
        _number = count == 1 && (vr is VR.DS or VR.IS) ? SameValue.NumberOf(_first) : null;
        _terms = vr == VR.CS ? EnumeratedValues.Of(tag) : default;
        _term = _terms.Exist ? _terms.First.ToArray() : null;
    }

    /// <summary>Makes them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The VR has no dummy, or is no text.</exception>
    public static TextDummy For(Tag tag, VR vr) => new(tag, vr);

    /// <summary>The one that is not the value that it replaces. Not to be changed.</summary>
    public byte[] Replacing(ReadOnlySpan<byte> input)
    {
        if (_term is not null && !_terms.Contain(input))
            return _term;
        var isSame = _hasOneForm
            ? input.Length >= _first.Length && Padding.Trim(input).SequenceEqual(_first)
            : _number is { } number ? SameValue.NumberOf(Padding.Trim(input)) == number
            : SameValue.Are(_vr, _first, input);
        return isSame ? _second : _first;
    }

    /// <summary>A text, several times.</summary>
    public static byte[] Repeat(string text, int count) => Encoding.ASCII.GetBytes(string.Join('\\', Enumerable.Repeat(text, count)));
}
