using System.Text;
using Das.Language.Includes;

namespace Das.Runner.Sources;

/// <summary>The files that a script may include: those in its folder and below, wherever symbolic links lead.</summary>
public static class ScriptFolder
{
    // Strict: a character that is not understood would be lost, and a value with it be another one.
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
            return File.Exists(file) ? IncludedText.Found(File.ReadAllText(file, s_encoding)) : IncludedText.NotFound;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return IncludedText.Unreadable("it is in use or not allowed");
        }
        catch (DecoderFallbackException)
        {
            return IncludedText.Unreadable("it is not a text in UTF-8");
        }
        catch (RunRefusedException)
        {
            return IncludedText.Unreadable("its symbolic links lead nowhere");
        }
    }
}
