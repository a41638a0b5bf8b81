using Das.Dicom.Elements;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine;

/// <summary>
/// An element as it stands when the script of a compiled class is done: what <c>OnElement</c> of the class is called with, to look at it or to change it once
/// more. Valid during the call.
/// </summary>
public readonly struct ResultElement
{
    private readonly ResultWalk _walk;
    private readonly Element _element;

    internal ResultElement(ResultWalk walk, Element element)
    {
        _walk = walk;
        _element = element;
    }

    /// <summary>Its tag.</summary>
    public Tag Tag => _element.Tag;

    /// <summary>The VR in the file; in Implicit VR the dictionary's.</summary>
    public VR VR => _element.VR;

    /// <summary>Whether it has items. They are visited next, element by element, unless it is removed.</summary>
    public bool IsSequence => _element.IsSequence;

    /// <summary>How many sequences it lies in.</summary>
    public int Depth => _walk.Depth;

    /// <summary>Where it is, by numbers: <c>(0008,1140)[0]/(0008,1155)</c>. No value of the data set is in it.</summary>
    public string Path => _walk.PathTo(_element);

    /// <summary>The value as scripts read it; null for a sequence, for bulk data that is encapsulated or has stayed in the file, and for no value of the VR.</summary>
    public string? Text =>
        !_element.IsSequence && !_element.IsEncapsulated && !_element.IsLarge && ElementText.TryRead(_element, out var text) ? text : null;

    /// <summary>Takes it out of the result, with its items.</summary>
    public void Remove()
    {
        _element.Remove();
        _walk.IsRemoved = true;
    }

    /// <summary>Gives it another value, as an assignment in a script does.</summary>
    /// <param name="text">The value.</param>
    /// <exception cref="ArgumentException">It is no value of the VR, or the element is a sequence.</exception>
    public void Replace(string text)
    {
        if (IsSequence)
            throw new ArgumentException($"{Tag} is a sequence and cannot be assigned a text", nameof(text));
        try
        {
            ElementText.Write(_element, text);
        }
        catch (EditException e)
        {
            throw new ArgumentException(e.Message, nameof(text), e);
        }
    }
}
