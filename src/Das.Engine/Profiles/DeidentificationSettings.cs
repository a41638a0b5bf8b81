using Das.Engine.Profiles.Decisions;
using Das.Engine.Profiles.Private;

namespace Das.Engine.Profiles;

/// <summary>What a run tells <c>deidentify</c> besides the options that the script names. Shared by the workers of a run.</summary>
public sealed record DeidentificationSettings
{
    /// <summary>Nothing but the profile.</summary>
    public static DeidentificationSettings Default { get; } = new();

    /// <summary>Values of elements with code C that somebody has looked at; null if nobody has.</summary>
    public DecisionTable? Decisions { get; init; }

    /// <summary>Private elements that the user vouches for, besides PS3.15 Table E.3.10-1; null if there are none.</summary>
    public SafePrivateList? SafePrivate { get; init; }

    /// <summary>Whether the dispositions of The Cancer Imaging Archive hold for private elements.</summary>
    public bool UsesTciaPrivate { get; init; }

    /// <summary>Whether the creator of a block stays of which no element does.</summary>
    public bool KeepsEmptyPrivateCreators { get; init; }

    /// <summary>Whether the creator of a private element may stand in a data set or item around the element's own.</summary>
    public bool AllowsPrivateCreatorOnWrongLevel { get; init; }

    /// <summary>What identifying attributes hold instead of nothing.</summary>
    public IdentitySettings Identity { get; init; } = IdentitySettings.Clear;
}
