using System.Text;
using System.Text.Json;
using Das.Language;
using Das.Language.DicomAnonymizer;

namespace Das.Cli.Import;

/// <summary>Reads a dictionary of dicom-anonymizer: a JSON object of tags, each with the name of an action or an object that holds it.</summary>
internal static class AnonymizerDictionary
{
    /// <summary>Reads the rules with their places.</summary>
    /// <param name="text">The dictionary.</param>
    /// <exception cref="DictionaryException">It is none.</exception>
    public static IReadOnlyList<AnonymizerRule> Read(string text)
    {
        var source = new SourceText("", text);
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var rules = new List<AnonymizerRule>();
        try
        {
            Expect(ref reader, JsonTokenType.StartObject, "a dictionary is an object: { \"(0x0010, 0x0020)\": \"keep\" }");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                rules.Add(ReadRule(ref reader));
            if (reader.Read())
                throw new JsonException();
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0);
            throw new DictionaryException(line + 1, (int)(e.BytePositionInLine ?? 0) + 1, "this is no JSON");
        }

        return rules;

        AnonymizerRule ReadRule(ref Utf8JsonReader reader)
        {
            var (line, column) = Place(reader);
            var tag = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
                return new(tag, reader.GetString()!, [], line, column);
            if (reader.TokenType != JsonTokenType.StartObject)
                throw Wrong(reader, "the name of an action is wanted here, or an object with \"action\"");

            string? action = null;
            var options = new List<AnonymizerOption>();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                var value = ReadValue(reader);
                if (name != "action")
                    options.Add(new(name, value));
                else if (action is null)
                    action = value;
                else
                    throw Wrong(reader, "\"action\" is there already");
            }

            return new(tag, action ?? throw new DictionaryException(line, column, $"the rule for {tag} has no \"action\""), new(options), line, column);
        }

        string ReadValue(Utf8JsonReader reader) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw Wrong(reader, "a text or a number is wanted here"),
        };

        void Expect(ref Utf8JsonReader reader, JsonTokenType type, string message)
        {
            if (!reader.Read() || reader.TokenType != type)
                throw Wrong(reader, message);
        }

        DictionaryException Wrong(Utf8JsonReader reader, string message)
        {
            var (line, column) = Place(reader);
            return new(line, column, message);
        }

        (int Line, int Column) Place(Utf8JsonReader reader) => source.GetPosition(Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.TokenStartIndex));
    }
}
