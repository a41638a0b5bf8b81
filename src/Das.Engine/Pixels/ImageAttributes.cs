using System.Globalization;
using Das.Dicom.Elements;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Pixels;

/// <summary>Reads what a data set says of its pixel data (PS3.3 C.7.6.3). What is missing or unreadable is an <see cref="EditException"/>.</summary>
internal static class ImageAttributes
{
    /// <summary>A number from <paramref name="min"/> on, in an element that has exactly one.</summary>
    public static int ReadNumber(DataSet dataSet, Tag tag, int min) =>
        dataSet.TryFind(tag, out var element) &&
        int.TryParse(ElementText.Read(element), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min
            ? number
            : throw Unusable(tag);

    /// <summary>Number of Frames; 1 if it is absent or empty, as in objects that have one frame by definition.</summary>
    public static int ReadFrames(DataSet dataSet) =>
        dataSet.TryFind(Tags.NumberOfFrames, out var frames) && ElementText.Read(frames).Length > 0 ? ReadNumber(dataSet, Tags.NumberOfFrames, 1) : 1;

    /// <summary>Photometric Interpretation, as far as native pixel data can have it.</summary>
    public static ColourModel ReadColourModel(DataSet dataSet) =>
        dataSet.TryFind(Tags.PhotometricInterpretation, out var element) && ColourModel.Find(ElementText.Read(element)) is { } model
            ? model
            : throw Unusable(Tags.PhotometricInterpretation);

    /// <summary>What is said of an attribute that does not describe native pixel data.</summary>
    public static EditException Unusable(Tag tag) =>
        new($"{(DataDictionary.TryGet(tag, out var entry) ? entry.Name + " " : "")}{tag} is missing or does not fit native pixel data");
}
