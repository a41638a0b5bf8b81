using Das.Dicom.Elements;
using Das.Engine.Pixels;
using Das.Engine.Profiles;
using Das.Engine.Values;
using Das.Language.Pixels;
using Das.Standard;

namespace Das.Engine;

/// <content>Burned-in text.</content>
public sealed partial class EditSession
{
    /// <summary>
    /// <c>alterPixels["rectangle", "l=…, t=…, r=…, b=…", "solid", "v=…"]</c>: fills a rectangle of every frame of the data set's own native pixel
    /// data, and notes that burned-in text is gone if the rectangle touched the image. Images inside of sequences stay as they are.
    /// </summary>
    public void AlterPixels(ScriptValue shape, ScriptValue region, ScriptValue fill, ScriptValue colour)
    {
        Expect(shape, "shape", "rectangle");
        Expect(fill, "fill", "solid");
        if (!PixelRegion.TryParse(TextOf(region), out var rectangle, out var error))
            throw new EditException("the region is wrong: " + error.Message);
        if (!PixelFill.TryParse(TextOf(colour), out var solid, out error))
            throw new EditException("the fill is wrong: " + error.Message);

        var (isImage, isChanged) = (false, false);
        foreach (var element in _file.DataSet)
        {
            if (element.Tag != Tags.PixelData && element.Tag != Tags.FloatPixelData && element.Tag != Tags.DoubleFloatPixelData)
                continue;
            isImage = true;
            foreach (var overwrite in PixelLayout.Read(element, _file.TransferSyntax).Fill(rectangle, solid))
            {
                element.Overwrite(overwrite);
                isChanged = true;
            }
        }

        if (!isImage)
            Context.Log?.Invoke("alterPixels: no pixel data in the data set");
        if (isChanged)
            NoteCleanPixels(_file.DataSet);
    }

    private static void Expect(ScriptValue argument, string what, string known)
    {
        if (!TextOf(argument).Equals(known, StringComparison.OrdinalIgnoreCase))
            throw new EditException($"the only {what} of alterPixels is \"{known}\"");
    }

    /// <summary>Burned In Annotation, and the method as text and as code (PS3.15 E.3.1, PS3.16 CID 7050).</summary>
    private static void NoteCleanPixels(DataSet dataSet)
    {
        dataSet.Set(Tags.BurnedInAnnotation, VR.CS, "NO"u8);
        MethodMarkers.AddText(dataSet, "Burned in text blacked out"u8);
        MethodMarkers.AddCode(dataSet, DeidentificationMethod.CleanPixelDataOption);
    }
}
