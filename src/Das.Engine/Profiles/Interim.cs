using System.Text;
using Das.Dicom.Elements;

#pragma warning disable IDE0060, CA1801, SA1402

namespace Das.Engine.Profiles
{
    internal static class CodingSchemes
    {
        public static bool IsStandard(ReadOnlySpan<byte> designator) =>
            Encoding.ASCII.GetString(designator).Trim(' ', '\0') is "DCM" or "SCT" or "SRT" or "LN" or "UCUM";
    }
}

namespace Das.Engine.Profiles.Private
{
    internal sealed class PrivatePass(EditSession session, DataSet dataSet, DeidentificationProfile profile)
    {
        public void Apply()
        {
            _ = (dataSet, profile);
            session.RemoveAllPrivate();
        }
    }
}
