using System.Text;
using Das.Dicom.Elements;
using Das.Standard;

#pragma warning disable IDE0060, CA1801, SA1402

namespace Das.Engine.Profiles
{
    internal static class StructuralTerms
    {
        public static bool Keeps(Tag tag, ReadOnlySpan<byte> value) => false;
    }

    internal static class RequiredItem
    {
        public static void Fill(DataSet item, Iod iod, ReadOnlySpan<Tag> path, Func<string, string> uid)
        {
        }
    }

    internal static class CodingSchemes
    {
        public static bool IsStandard(ReadOnlySpan<byte> designator) =>
            Encoding.ASCII.GetString(designator).Trim(' ', '\0') is "DCM" or "SCT" or "SRT" or "LN" or "UCUM";
    }
}

namespace Das.Engine.Profiles.Documents
{
    internal static class EncapsulatedDocument
    {
        public static void Replace(DataSet dataSet) => dataSet.Set(Tags.EncapsulatedDocument, VR.OB, [0, 0]);
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
