using Das.Testing;

namespace Das.Conformance.Tests.Judges;

/// <summary>A test that needs pydicom and perhaps commands. Skipped, with the reason, where they are missing; in CI they must not be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JudgedFactAttribute : FactAttribute
{
    /// <summary>Sets the reason for skipping.</summary>
    /// <param name="dcmdump">Whether dcmdump is needed.</param>
    /// <param name="dciodvfy">Whether dciodvfy is needed.</param>
    /// <param name="dsrdump">Whether dsrdump is needed.</param>
    public JudgedFactAttribute(bool dcmdump = false, bool dciodvfy = false, bool dsrdump = false)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            return;
        if (!Pydicom.IsAvailable)
            Skip = "pydicom cannot be imported by any Python of this machine";
        else if (dcmdump && !CommandJudge.Dcmdump.IsAvailable)
            Skip = "dcmdump is not on this machine (Debian: dcmtk)";
        else if (dciodvfy && !CommandJudge.Dciodvfy.IsAvailable)
            Skip = "dciodvfy is not on this machine (Debian: dicom3tools)";
        else if (dsrdump && !CommandJudge.Dsrdump.IsAvailable)
            Skip = "dsrdump is not on this machine (Debian: dcmtk)";
    }
}
