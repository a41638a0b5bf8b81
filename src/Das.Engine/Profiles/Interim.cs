#pragma warning disable
using Das.Dicom.Elements;

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
