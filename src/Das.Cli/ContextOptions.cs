using System.CommandLine;
using System.CommandLine.Parsing;
using Das.Engine;
using Das.Engine.Lookups;
using Das.Engine.Profiles;
using Das.Engine.Pseudonyms;
using Das.Runner.Urls;

namespace Das.Cli;

/// <summary>What the command line gives to a script besides files: values of variables, a key, lookup tables, URLs, and what <c>deidentify</c> takes.</summary>
internal sealed class ContextOptions : IDisposable
{
    private static readonly Option<Dictionary<string, string>> s_variables = new("--var")
    {
        HelpName = "NAME=VALUE",
        Description = "Value of a variable that the script reads; once for each.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseVariables,
    };

    private static readonly Option<string> s_keyFile = new("--key-file")
    {
        HelpName = "FILE",
        Description = "Key of the project, as das key new makes it. Without it new UIDs, pseudonyms and date offsets cannot be repeated.",
    };

    private static readonly Option<string[]> s_lookups = new("--lookup")
    {
        HelpName = "FILE",
        Description = "Table for lookup: lines type/key = value, or rows type,key,value if FILE ends in .csv; once for each file, the last entry counts.",
    };

    private static readonly Option<UrlPrefix[]> s_urls = new("--allow-url")
    {
        HelpName = "PREFIX",
        Description = "Address that getURL may read, with all that is below it; once for each.",
        CustomParser = ParsePrefixes,
    };

    private readonly ProjectKey? _key;
    private readonly HttpUrlSource? _urls;

    private ContextOptions(ParseResult result, ProjectKey? key, LookupTable? table, DeidentificationSettings deidentification, Action<string>? log)
    {
        _key = key;
        _urls = result.GetValue(s_urls) is { Length: > 0 } allowed ? new HttpUrlSource(allowed) : null;
        Context = new()
        {
            Variables = result.GetValue(s_variables) ?? [],
            Log = log,
            Key = key,
            Lookup = table,
            Urls = _urls,
            Deidentification = deidentification,
        };
    }

    /// <summary>The options that a command needs for it.</summary>
    public static IEnumerable<Option> Options => [s_variables, s_keyFile, s_lookups, s_urls, .. DeidentificationOptions.Options];

    /// <summary>Those of them that results depend on, besides the key and the variables.</summary>
    public static IEnumerable<Option> Settings => [s_lookups, s_urls, .. DeidentificationOptions.Options];

    /// <summary>What the script gets. Valid until this is disposed.</summary>
    public RunContext Context { get; }

    /// <summary>Reads what the command line names.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="log">Takes what the script says; null if nobody listens.</param>
    /// <returns>Null if a file cannot be read; which one and why is on standard error.</returns>
    public static ContextOptions? Read(ParseResult result, Action<string>? log)
    {
        if (DeidentificationOptions.Read(result) is not { } deidentification)
            return null;
        ProjectKey? key = null;
        if (result.GetValue(s_keyFile) is { } keyFile && (key = ReadKey(keyFile)) is null)
            return null;
        LookupTable? table = null;
        if (result.GetValue(s_lookups) is { Length: > 0 } files && (table = ReadTable(files)) is null)
        {
            key?.Dispose();
            return null;
        }

        return new(result, key, table, deidentification, log);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _key?.Dispose();
        _urls?.Dispose();
    }

    private static ProjectKey? ReadKey(string path)
    {
        try
        {
            var key = KeyFile.Read(path);
            if (KeyFile.IsOpenToOthers(path))
                ErrorOutput.Write(path, "warning: others than its owner can read or change this key");
            return key;
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write(path, e);
            return null;
        }
    }

    private static LookupTable? ReadTable(string[] paths)
    {
        try
        {
            var table = LookupTable.Read(paths);
            foreach (var dropped in table.Dropped)
                ErrorOutput.Write($"{dropped.Path}({dropped.Line})", "warning: no entry; the line is left out");
            return table;
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write("--lookup: " + e.Message);
            return null;
        }
    }

    private static Dictionary<string, string> ParseVariables(ArgumentResult argument)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            var equals = token.Value.IndexOf('=');
            if (equals < 1)
                argument.AddError("--var takes NAME=VALUE");
            else if (!variables.TryAdd(token.Value[..equals], token.Value[(equals + 1)..]))
                argument.AddError($"--var {token.Value[..equals]} is given twice");
        }

        return variables;
    }

    private static UrlPrefix[] ParsePrefixes(ArgumentResult argument)
    {
        var prefixes = new List<UrlPrefix>();
        foreach (var token in argument.Tokens)
        {
            if (UrlPrefix.TryParse(token.Value, out var prefix))
                prefixes.Add(prefix);
            else
                argument.AddError("--allow-url takes an address such as https://host/path, without user, query and fragment");
        }

        return [.. prefixes];
    }
}
