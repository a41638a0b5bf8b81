using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Das.Runner.Reports;

/// <summary>Writes JSON objects to a file, one a line. Its memory is used again for every line.</summary>
internal sealed class JsonLine(LineFile file) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Begins an object.</summary>
    public Utf8JsonWriter Begin(string type)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("type", type);
        return _json;
    }

    /// <summary>Ends the object, and the line.</summary>
    public void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        file.Add(_buffer.WrittenSpan);
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();
}
