using Xunit;

namespace Das.Testing;

/// <summary>A test that needs a command of another project. It is skipped, and says so, where the command is missing; in CI it fails there instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolFactAttribute : FactAttribute
{
    /// <summary>Sets the reason for skipping.</summary>
    /// <param name="command">The command.</param>
    /// <param name="package">The package of Debian that has it.</param>
    public RequiresToolFactAttribute(string command, string package)
    {
        if (!ExternalTool.IsAvailable(command) && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"{command} is not on this machine (Debian: {package})";
    }
}
