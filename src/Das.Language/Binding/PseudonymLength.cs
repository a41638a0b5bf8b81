namespace Das.Language.Binding;

/// <summary>How many characters a <c>pseudonym</c> has.</summary>
public static class PseudonymLength
{
    /// <summary>The fewest: with less, many patients would share one.</summary>
    public const int Min = 4;

    /// <summary>The most: what LO holds.</summary>
    public const int Max = 64;
}
