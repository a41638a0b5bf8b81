using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Das.Runner;
using Das.Runner.Sources;
using Das.Runner.Sources.Archives;

namespace Das.Cli;

/// <summary>Which of the inputs a run works on, what it refuses to read, and whether it writes.</summary>
internal static class InputOptions
{
    private static readonly Option<Shard> s_shard = new("--shard")
    {
        HelpName = "I/N",
        Description = "Work on part I of N, counted from 0: by a hash of the path below INPUT, the same on every machine.",
        CustomParser = ParseShard,
    };

    private static readonly Option<bool> s_dryRun = new("--dry-run")
    {
        Description = "Do all but write results: the same report, findings and exit status, and nothing in OUTPUT.",
    };

    private static readonly Option<ArchiveLimits> s_archiveLimits = new("--archive-limit")
    {
        HelpName = "NAME=N",
        Description = "Refuse archives beyond it: ratio=200 (inflated to the length of the archive), bytes, entry-bytes, entries; once for each.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseLimits,
    };

    /// <summary>The options that a command needs for it.</summary>
    public static IEnumerable<Option> Options => [s_shard, s_dryRun, s_archiveLimits];

    /// <summary>Adds what the command line says to what a run is told.</summary>
    public static RunOptions Apply(ParseResult result, RunOptions options) => options with
    {
        IsDryRun = result.GetValue(s_dryRun),
        Shard = result.GetValue(s_shard),
        Archives = result.GetValue(s_archiveLimits) ?? ArchiveLimits.Default,
    };

    private static Shard ParseShard(ArgumentResult argument)
    {
        if (!Shard.TryParse(argument.Tokens[0].Value, out var shard))
            argument.AddError("--shard takes I/N; the parts of N are 0/N, 1/N and so on, below N/N");
        return shard;
    }

    private static ArchiveLimits ParseLimits(ArgumentResult argument)
    {
        var limits = ArchiveLimits.Default;
        foreach (var token in argument.Tokens)
        {
            var equals = token.Value.IndexOf('=');
            if (!long.TryParse(token.Value.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                equals = -1;
            var small = (int)Math.Min(number, int.MaxValue);
            switch (token.Value[..Math.Max(equals, 0)])
            {
                case "ratio":
                    limits = limits with { MaxRatio = small };
                    break;
                case "bytes":
                    limits = limits with { MaxBytes = number };
                    break;
                case "entry-bytes":
                    limits = limits with { MaxEntryBytes = number };
                    break;
                case "entries":
                    limits = limits with { MaxEntries = small };
                    break;
                default:
                    argument.AddError("--archive-limit takes ratio, bytes, entry-bytes or entries, = and a number");
                    break;
            }
        }

        return limits;
    }
}
