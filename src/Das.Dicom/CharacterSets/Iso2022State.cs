namespace Das.Dicom.CharacterSets;

/// <summary>What is designated to G0 and G1. Nothing in G1 means the default repertoire, ISO-IR 6.</summary>
internal readonly record struct Iso2022State(CodedCharacterSet G0, CodedCharacterSet? G1)
{
    public Iso2022State With(CodedCharacterSet set) => set.IsG1 ? this with { G1 = set } : this with { G0 = set };
}
