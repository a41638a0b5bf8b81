using System.Text;
using Das.Dicom.Elements;
using Das.Runner.Sources;
using Das.Runner.Workers;
using Das.Standard;

namespace Das.Runner.Output;

/// <summary>Names of results, relative to OUTPUT.</summary>
internal static class OutputNames
{
    /// <summary>The name of a result.</summary>
    /// <exception cref="FileRefusedException">A UID that the name is made of is missing or not a UID.</exception>
    public static string NameOf(RunPlan plan, DataSet dataSet, in InputEntry source)
    {
        if (plan.Output.FileName is { } name)
            return name;
        return plan.Layout == OutputLayout.Mirror
            ? source.RelativePath
            : Path.Join(
                UidOf(dataSet, Tags.StudyInstanceUID, "Study Instance UID"),
                UidOf(dataSet, Tags.SeriesInstanceUID, "Series Instance UID"),
                UidOf(dataSet, Tags.SOPInstanceUID, "SOP Instance UID") + ".dcm");
    }

    /// <summary>
    /// Digits in groups between single dots, 64 characters at most (PS3.5 section 9.1): nothing that a file system could take for a way
    /// out of the folder. Leading zeros of a group are let pass; they harm no name.
    /// </summary>
    internal static bool IsUid(ReadOnlySpan<byte> value)
    {
        if (value.Length is 0 or > 64 || value.ContainsAnyExcept("0123456789."u8))
            return false;
        return value[0] != '.' && value[^1] != '.' && value.IndexOf(".."u8) < 0;
    }

    /// <summary>A UID of a data set; null if there is none, or if it is not one.</summary>
    public static string? UidOf(DataSet dataSet, Tag tag) =>
        dataSet.TryFind(tag, out var element) && element.Value.TrimEnd("\0 "u8) is var value && IsUid(value) ? Encoding.ASCII.GetString(value) : null;

    private static string UidOf(DataSet dataSet, Tag tag, string name)
    {
        if (!dataSet.TryFind(tag, out var element))
            throw new FileRefusedException($"the result has no {name}, which its name is made of (--layout mirror takes the names of the input)");
        var value = element.Value.TrimEnd("\0 "u8);
        return IsUid(value) ? Encoding.ASCII.GetString(value) : throw new FileRefusedException($"the {name} of the result is not a UID, and its name is made of it");
    }
}
