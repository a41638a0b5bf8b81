using Das.Dicom;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>The profile at work on one file.</summary>
internal sealed partial class ProfileRun
{
    private readonly EditSession _session;
    private readonly DicomFile _file;
    private readonly DeidentificationProfile _profile;

    public ProfileRun(EditSession session, DicomFile file, DeidentificationProfile profile)
    {
        _session = session;
        _file = file;
        _profile = profile;
    }

    public void Apply()
    {
        if (_profile.Selection.Has(ProfileOption.RetainUids))
            return;
        _ = _file.DataSet;
        _session.Findings.Clear();
    }
}
