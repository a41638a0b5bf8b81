using Xunit;

namespace Das.Testing;

/// <summary>A test that is skipped, and says so, where pydicom cannot be imported. In CI it fails there instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPydicomFactAttribute : FactAttribute
{
    /// <summary>Sets the reason for skipping.</summary>
    public RequiresPydicomFactAttribute()
    {
        if (!Pydicom.IsAvailable && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "pydicom cannot be imported by any Python of this machine";
    }
}
