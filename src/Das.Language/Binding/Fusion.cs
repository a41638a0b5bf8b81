namespace Das.Language.Binding;

/// <summary>
/// Merges consecutive deletions with known paths into one pass over the data set. Nobody can observe it: whether a path matches an
/// element depends on tags, creators and item numbers only. Deleting never changes an item number (an emptied item stays), and it removes
/// a creator element only by a level wildcard at the end of a path, which removes everything at that level with it; so what one deletion
/// leaves is matched by the next as it was before, and the union of the matches does not depend on the order.
/// </summary>
internal static class Fusion
{
    public static BoundScript Fuse(BoundScript script) => script with { Statements = Fuse(script.Statements) };

    private static EquatableArray<BoundStatement> Fuse(EquatableArray<BoundStatement> statements)
    {
        var fused = new List<BoundStatement>(statements.Count);
        var removals = new List<BoundRemove>();
        foreach (var statement in statements)
        {
            if (statement is BoundRemove remove && remove.Paths.All(p => p is BoundPath))
            {
                removals.Add(remove);
                continue;
            }

            Flush();
            fused.Add(statement is BoundIf branching ? Fuse(branching) : statement);
        }

        Flush();
        return new(fused);

        void Flush()
        {
            if (removals.Count > 0)
                fused.Add(removals.Count == 1 ? removals[0] : new BoundRemovals(removals[0].Span, new(removals)));
            removals.Clear();
        }
    }

    private static BoundIf Fuse(BoundIf branching) => branching with
    {
        Branches = new(branching.Branches.Select(branch => branch with { Statements = Fuse(branch.Statements) })),
        Else = Fuse(branching.Else),
    };
}
