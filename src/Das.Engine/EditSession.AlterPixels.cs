using Das.Dicom.Elements;
using Das.Engine.Pixels;
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

    /// <summary>Burned In Annotation, and once each the method as text and as code (PS3.15 E.3.1, PS3.16 CID 7050).</summary>
    private static void NoteCleanPixels(DataSet dataSet)
    {
        dataSet.Set(Tags.BurnedInAnnotation, VR.CS, "NO"u8);

        // Bytes, so that what is there stays as it is in whatever character set.
        var done = "Burned in text blacked out"u8;
        var methods = dataSet.TryFind(Tags.DeidentificationMethod, out var element) ? element.Value.TrimEnd(" \0"u8) : default;
        if (methods.IndexOf(done) < 0)
            dataSet.Set(Tags.DeidentificationMethod, VR.LO, methods.IsEmpty ? done : [.. methods, (byte)'\\', .. done]);

        if (!dataSet.TryFind(Tags.DeidentificationMethodCodeSequence, out var codes) || !codes.IsSequence)
            codes = dataSet.AddSequence(Tags.DeidentificationMethodCodeSequence);
        var method = DeidentificationMethod.CleanPixelDataOption;
        foreach (var item in codes.Items)
        {
            if (Has(item, Tags.CodeValue, method.CodeValue) && Has(item, Tags.CodingSchemeDesignator, method.CodingSchemeDesignator))
                return;
        }

        var code = codes.AppendItem();
        code.Set(Tags.CodeValue, VR.SH, method.CodeValueBytes);
        code.Set(Tags.CodingSchemeDesignator, VR.SH, method.CodingSchemeDesignatorBytes);
        code.Set(Tags.CodeMeaning, VR.LO, method.CodeMeaningBytes);
    }

    private static bool Has(DataSet item, Tag tag, string text) => item.TryFind(tag, out var element) && ElementText.Read(element) == text;
}
