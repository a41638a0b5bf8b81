namespace Das.Standard;

/// <summary>
/// A code of PS3.16 CID 7050: what an item of De-identification Method Code Sequence (0012,0064) says was done. Strings are made when
/// they are asked for.
/// </summary>
public readonly partial record struct DeidentificationMethod
{
    // One more than the row, so that the default value is not a method.
    private readonly int _number;

    private DeidentificationMethod(int row) => _number = row + 1;

    /// <summary>All methods, in the order of the context group.</summary>
    public static IEnumerable<DeidentificationMethod> All
    {
        get
        {
            for (var row = 0; row < Options.Length; row++)
                yield return new DeidentificationMethod(row);
        }
    }

    /// <summary>The option of Table E.1-1 that the code stands for; null for the Basic Profile and the options about pixels.</summary>
    public ProfileOption? Option => Options[Row] == 0 ? null : (ProfileOption)(Options[Row] - 1);

    /// <summary>Code Value (0008,0100), <c>113101</c>.</summary>
    public string CodeValue => TableText.ToText(CodeValueBytes);

    /// <summary>Code Value as it is in a file, without padding.</summary>
    public ReadOnlySpan<byte> CodeValueBytes => Text.Slice(TextOffsets[Row], CodeLengths[Row]);

    /// <summary>Coding Scheme Designator (0008,0102), <c>DCM</c>.</summary>
    public string CodingSchemeDesignator => TableText.ToText(CodingSchemeDesignatorBytes);

    /// <summary>Coding Scheme Designator as it is in a file, without padding.</summary>
    public ReadOnlySpan<byte> CodingSchemeDesignatorBytes => Text.Slice(TextOffsets[Row] + CodeLengths[Row], SchemeLengths[Row]);

    /// <summary>Code Meaning (0008,0104), <c>Clean Pixel Data Option</c>.</summary>
    public string CodeMeaning => TableText.ToText(CodeMeaningBytes);

    /// <summary>Code Meaning as it is in a file, without padding.</summary>
    public ReadOnlySpan<byte> CodeMeaningBytes
    {
        get
        {
            var start = TextOffsets[Row] + CodeLengths[Row] + SchemeLengths[Row];
            return Text.Slice(start, TextOffsets[Row + 1] - start);
        }
    }

    /// <summary>The method of an option.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such option.</exception>
    public static DeidentificationMethod Of(ProfileOption option)
    {
        var row = (uint)option < byte.MaxValue ? Options.IndexOf((byte)(option + 1)) : -1;
        return row >= 0 ? new DeidentificationMethod(row) : throw new ArgumentOutOfRangeException(nameof(option));
    }

    /// <summary>Code value, scheme and meaning as PS3.16 writes them.</summary>
    public override string ToString() => $"({CodeValue}, {CodingSchemeDesignator}, \"{CodeMeaning}\")";

    private int Row => _number - 1;
}
