using Das.Dicom.Elements;
using Das.Engine.Paths;

namespace Das.Engine.Profiles;

/// <content>Clean Structured Content (PS3.15 E.3.4).</content>
internal sealed partial class ProfileRun
{
    private void CleanStructuredContent(Element sequence, PathTransition? retained) => ActAsBasic(sequence, retained);
}
