using System.Text;

namespace Das.Language.DicomEdit4;

/// <summary>A piece of the script that is written.</summary>
internal abstract record OutputNode
{
    /// <summary>Writes the piece with its line end.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="indent">Blanks before each line.</param>
    public abstract void AppendTo(StringBuilder text, string indent);
}

/// <summary>A comment or an empty line.</summary>
internal sealed record CommentNode(string Comment) : OutputNode
{
    /// <inheritdoc />
    public override void AppendTo(StringBuilder text, string indent) => text.Append(Comment.Length == 0 ? "" : indent).Append(Comment).Append('\n');
}

/// <summary>A statement on one line.</summary>
/// <param name="Text">The statement.</param>
/// <param name="IsAction">Whether a ternary may hold it.</param>
internal sealed record LineNode(string Text, bool IsAction = true) : OutputNode
{
    /// <inheritdoc />
    public override void AppendTo(StringBuilder text, string indent) => text.Append(indent).Append(Text).Append('\n');
}

/// <summary>Branches: a ternary where each branch is one action, blocks otherwise.</summary>
internal sealed record BranchNode(IReadOnlyList<(string Condition, IReadOnlyList<OutputNode> Nodes)> Branches, IReadOnlyList<OutputNode> Else, bool IsBlock)
    : OutputNode
{
    /// <inheritdoc />
    public override void AppendTo(StringBuilder text, string indent)
    {
        if (!IsBlock && Branches.Count == 1 && ActionOf(Branches[0].Nodes) is { } whenTrue && (Else.Count == 0 || ActionOf(Else) is not null))
        {
            text.Append(indent).Append(Branches[0].Condition).Append(" ? ").Append(whenTrue);
            if (ActionOf(Else) is { } whenFalse)
                text.Append(" : ").Append(whenFalse);
            text.Append('\n');
            return;
        }

        var word = "if";
        foreach (var (condition, nodes) in Branches)
        {
            text.Append(indent).Append(word).Append(" (").Append(condition).Append(") {\n");
            AppendBlock(text, indent, nodes);
            word = "} elseif";
        }

        if (Else.Count > 0)
        {
            text.Append(indent).Append("} else {\n");
            AppendBlock(text, indent, Else);
        }

        text.Append(indent).Append("}\n");
    }

    private static string? ActionOf(IReadOnlyList<OutputNode> nodes) => nodes.Count == 1 && nodes[0] is LineNode { IsAction: true } line ? line.Text : null;

    private static void AppendBlock(StringBuilder text, string indent, IReadOnlyList<OutputNode> nodes)
    {
        foreach (var node in nodes)
            node.AppendTo(text, indent + "    ");
    }
}
