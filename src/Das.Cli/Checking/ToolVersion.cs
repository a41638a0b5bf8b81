namespace Das.Cli.Checking;

/// <summary>The version of the command.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
