using Xunit;

namespace Das.Testing;

/// <summary>A test that is skipped, and says so, where pydicom cannot be imported.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPydicomFactAttribute : FactAttribute
{
    /// <summary>Sets the reason for skipping.</summary>
    public RequiresPydicomFactAttribute()
    {
        if (!Pydicom.IsAvailable)
            Skip = "pydicom cannot be imported by any Python of this machine";
    }
}
