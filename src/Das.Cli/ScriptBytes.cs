using System.Text;
using Das.Runner.Output;

namespace Das.Cli;

/// <summary>A script as it is in its file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="HasMark">Whether a byte order mark comes before it.</param>
internal sealed record ScriptBytes(string Text, bool HasMark)
{
    /// <summary>Strict: a byte that is not understood would be lost.</summary>
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    public static ScriptBytes Read(string path) => Decode(File.ReadAllBytes(path));

    /// <summary>Reads standard input to its end.</summary>
    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    public static ScriptBytes ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return Decode(bytes.ToArray());
    }

    public void WriteStandardOutput()
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encode());
    }

    /// <summary>Writes a file that must not exist yet, all of it or nothing.</summary>
    /// <exception cref="IOException">A file of that name exists, or its folder does not.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Create(string path)
    {
        var target = Path.GetFullPath(path);
        if (Path.Exists(target))
            throw new IOException("there is such a file already; it is never replaced");
        WriteBeside(target, temporary => File.Move(temporary, target, overwrite: false));
    }

    /// <summary>
    /// Writes beside the file and renames, so that the file is there as it was or as it is to be, never in between. Its mode stays, and a
    /// symbolic link goes on pointing to it.
    /// </summary>
    /// <exception cref="IOException">The file is read-only.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Replace(string path)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        if ((File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
            throw new IOException("the file is read-only");

        WriteBeside(target, temporary =>
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        });
    }

    private void WriteBeside(string target, Action<string> rename)
    {
        var temporary = Path.Join(Path.GetDirectoryName(target), new TemporaryName().Next());
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(Encode());
                file.Flush(flushToDisk: true);
            }

            rename(temporary);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static ScriptBytes Decode(byte[] bytes)
    {
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        try
        {
            return new(s_encoding.GetString(bytes.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0)), hasMark);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException("not a text in UTF-8", e);
        }
    }

    private byte[] Encode() => [.. HasMark ? Encoding.UTF8.Preamble : [], .. s_encoding.GetBytes(Text)];
}
