using Das.Dicom;
using Das.Engine;

namespace WebService;

/// <summary>Why a file was refused (RFC 9457). Holds no value of the file.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">What went wrong.</param>
internal sealed record Problem(int Status, string Title)
{
    /// <summary>Line of the statement that could not be carried out.</summary>
    public int? Line { get; init; }

    /// <summary>Column of that statement.</summary>
    public int? Column { get; init; }

    /// <summary>Byte of the file at which it cannot be read.</summary>
    public long? Offset { get; init; }

    /// <summary>Element in which it cannot be read.</summary>
    public string? Tag { get; init; }

    public static Problem Of(string title) => new(StatusCodes.Status422UnprocessableEntity, title);

    public static Problem Of(ScriptException e) => Of(e.Message) with { Line = e.Line, Column = e.Column };

    public static Problem Of(DicomFormatException e) => Of(e.Message) with { Offset = e.Offset, Tag = e.Tag?.ToString() };
}
