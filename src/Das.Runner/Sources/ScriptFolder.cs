using Das.Language.Includes;

namespace Das.Runner.Sources;

/// <summary>The files that a script may include: those in its folder and below, wherever symbolic links lead.</summary>
public static class ScriptFolder
{
    /// <summary>Files are read when they are asked for. What goes wrong is in the answer.</summary>
    /// <param name="scriptPath">The script; its folder is the limit, as it is when symbolic links to the folder are followed.</param>
    public static IncludeResolver Of(string scriptPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(scriptPath))!;
        return path => Read(folder, Path.Combine(folder, path));
    }

    private static IncludedText Read(string folder, string path)
    {
        try
        {
            var file = RealPath.Resolve(path);
            if (!RealPath.IsInside(file, RealPath.Resolve(folder)))
                return IncludedText.Outside;
            return File.Exists(file) ? IncludedText.Found(File.ReadAllText(file)) : IncludedText.NotFound;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return IncludedText.Unreadable("it is in use or not allowed");
        }
        catch (RunRefusedException)
        {
            return IncludedText.Unreadable("its symbolic links lead nowhere");
        }
    }
}
