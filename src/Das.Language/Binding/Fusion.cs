namespace Das.Language.Binding;

/// <summary>
/// Merges consecutive deletions with known paths into one pass over the data set. No script can observe it: whether a path matches an
/// element depends on tags, creators and item numbers only. Deleting never changes an item number (an emptied item stays), and it removes
/// a creator element only by a level wildcard at the end of a path, which removes everything at that level with it; so what one deletion
/// leaves is matched by the next as it was before, and the union of the matches does not depend on the order.
/// </summary>
internal static class Fusion
{
    public static BoundScript Fuse(BoundScript script)
    {
        var statements = new List<BoundStatement>(script.Statements.Count);
        var paths = new List<BoundExpression>();
        BoundRemove? first = null;
        foreach (var statement in script.Statements)
        {
            if (statement is BoundRemove remove && remove.Paths.All(p => p is BoundPath))
            {
                first ??= remove;
                paths.AddRange(remove.Paths);
                continue;
            }

            Flush();
            statements.Add(statement);
        }

        Flush();
        return script with { Statements = new(statements) };

        void Flush()
        {
            if (first is not null)
                statements.Add(first with { Paths = new(paths) });
            first = null;
            paths.Clear();
        }
    }
}
