using Das.Language.Profiles;
using Das.Standard;

namespace Das.Cli.Profiles;

/// <summary>What becomes of the attributes of Table E.1-1 in the objects of one SOP class, at every place where its IOD has them.</summary>
internal static class IodActions
{
    /// <summary>The places in the order of the IOD; then the rows that the IOD has nowhere, then content items.</summary>
    public static IEnumerable<ShownRow> Of(ProfileSelection selection, Iod iod)
    {
        var profile = new ActionProfile([.. selection.Options]);
        var seen = new HashSet<ActionRow>();
        foreach (var attribute in iod.Attributes)
        {
            if (!ActionTable.TryGet(attribute.Tag, out var row))
                continue;
            seen.Add(row);
            var action = CoverOf(profile, iod, attribute) ?? ActionCodeInfo.TextOf(CompoundAction.ResolveValid(profile.ActionFor(row), attribute.Type));
            yield return ShownRow.Of(profile, row) with { Id = attribute.ToString(), Type = TypeName(attribute.Type), Action = action };
        }

        foreach (var row in ActionTable.Rows.Where(row => !seen.Contains(row)))
        {
            var action = ActionCodeInfo.TextOf(CompoundAction.ResolveValid(profile.ActionFor(row), AttributeType.Unknown));
            yield return ShownRow.Of(profile, row) with { Type = "not in the IOD", Action = action };
        }

        foreach (var item in ShownRow.ContentItems(selection, profile))
            yield return item;
    }

    /// <summary>What a sequence around an attribute does to it, if it does anything: X, Z and D cover all that is inside.</summary>
    private static string? CoverOf(ActionProfile profile, Iod iod, IodAttribute attribute)
    {
        for (var length = 1; length < attribute.Path.Length; length++)
        {
            var path = attribute.Path[..length];
            if (profile.ActionFor(path[^1]) is not { } code)
                continue;
            var decided = CompoundAction.ResolveValid(code, iod.TypeOf(path));
            if (decided is ActionCode.X or ActionCode.Z or ActionCode.D)
                return $"{decided} of {path[^1]}";
        }

        return null;
    }

    private static string TypeName(AttributeType type) => type switch
    {
        AttributeType.Type1 => "1",
        AttributeType.Type1C => "1C",
        AttributeType.Type2 => "2",
        AttributeType.Type2C => "2C",
        AttributeType.Type3 => "3",
        _ => "unknown",
    };
}
