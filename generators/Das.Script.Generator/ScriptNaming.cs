using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Das.Language.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Das.Script.Generator;

/// <summary>
/// What scripts are called in C#: <c>profiles/mr-research.das</c> becomes <c>RootNamespace.Profiles.MrResearch</c>, unless the item metadata
/// <c>DasNamespace</c> and <c>DasClass</c> say otherwise.
/// </summary>
internal static class ScriptNaming
{
    private const string Ending = ".g.cs";

    /// <summary>Members of the class; a class cannot have the name of one.</summary>
    internal static IReadOnlyCollection<string> Members { get; } =
        ["Path", "ExternalVariables", "ContextVariables", "Requirements", "Info", "Execute", "OnElement", "VisitResult"];

    /// <summary>Names the scripts of a project, in the ordinal order of their paths. Two never share a class or a hint name.</summary>
    internal static IEnumerable<NamedScript> Name(ImmutableArray<ScriptFile> files, CancellationToken cancellation)
    {
        var named = new List<NamedScript>(files.Length);
        var hintNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        var byPath = new Dictionary<string, ScriptFile>(StringComparer.Ordinal);
        foreach (var file in files)
            byPath[IncludedScript.Slashed(file.Path)] = file;

        string? previous = null;
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.IsOnlyIncluded || file.Path == previous)
                continue; // A project may list one file twice.
            previous = file.Path;

            var path = RelativePath(file.ProjectDirectory, file.Path);
            var script = Name(file, path, HintName(path, hintNames)) with { Includes = IncludedScript.Of(file, byPath) };
            var fullName = FullName(script);
            if (script.Error is null && classes.TryGetValue(fullName, out var first))
                script = script with { Error = DiagnosticInfo.About(file.Path, DiagnosticDescriptors.ClassNameTaken, script.ClassName, first) };
            else
                classes[fullName] = path;
            named.Add(script);
        }

        var namespaces = Namespaces(named);
        return named.Select(script => script.Error is null && namespaces.TryGetValue(FullName(script), out var user)
            ? script with { Error = DiagnosticInfo.About(script.File.Path, DiagnosticDescriptors.ClassIsNamespace, FullName(script), user) }
            : script);
    }

    /// <summary>The name of the part of a class that says what the script is.</summary>
    internal static string InfoHintName(string hintName) => hintName.Substring(0, hintName.Length - Ending.Length) + ".Info" + Ending;

    private static string FullName(NamedScript script) => script.Namespace.Length == 0 ? script.ClassName : script.Namespace + "." + script.ClassName;

    /// <summary>All namespaces with classes in them or below, each with the first script that has it.</summary>
    private static Dictionary<string, string> Namespaces(IEnumerable<NamedScript> scripts)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var script in scripts.Where(script => script.Error is null))
        {
            for (var space = script.Namespace; space.Length > 0; space = space.Substring(0, Math.Max(0, space.LastIndexOf('.'))))
            {
                if (!found.ContainsKey(space))
                    found.Add(space, script.DisplayPath);
            }
        }

        return found;
    }

    private static NamedScript Name(ScriptFile file, string path, string hintName)
    {
        var segments = path.Split('/');
        var folders = segments.Take(segments.Length - 1).Where(_ => IsInside(segments)).Select(PascalCase);
        var space = file.Namespace.Length > 0
            ? file.Namespace
            : string.Join(".", file.RootNamespace.Split('.').Where(name => name.Length > 0).Select(Identifier).Concat(folders));
        var fileName = segments[segments.Length - 1];
        var name = file.ClassName.Length > 0 ? file.ClassName : PascalCase(fileName.Substring(0, fileName.Length - ".das".Length));
        if (file.ClassName.Length == 0 && Members.Contains(name))
            name += "Script";

        var wrong = !IsName(name) || Members.Contains(name) ? name
            : space.Length > 0 && !space.Split('.').All(IsName) ? space
            : null;
        var error = wrong is null ? null : DiagnosticInfo.About(file.Path, DiagnosticDescriptors.NotAClassName, wrong);
        return new(file, path, hintName, space, name, Includes: default, Functions: default, error);
    }

    private static bool IsName(string name) =>
        SyntaxFacts.IsValidIdentifier(name.StartsWith("@", StringComparison.Ordinal) ? name.Substring(1) : name)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    private static bool IsInside(string[] segments) => segments[0] is not (".." or "") && !segments[0].EndsWith(":", StringComparison.Ordinal);

    /// <summary>The path from a folder to a file, with slashes; the path itself where they have nothing in common.</summary>
    private static string RelativePath(string folder, string path)
    {
        var from = folder.Replace('\\', '/').TrimEnd('/').Split('/');
        var to = path.Replace('\\', '/').Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && string.Equals(from[common], to[common], StringComparison.OrdinalIgnoreCase))
            common++;

        // Every absolute path begins with an empty segment: that alone is no relation.
        return common == 0 || (common == 1 && from[0].Length == 0)
            ? string.Join("/", to)
            : string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    private static string HintName(string path, HashSet<string> taken)
    {
        var text = new StringBuilder();
        foreach (var segment in path.Substring(0, path.Length - ".das".Length).Split('/').Where(segment => segment.Length > 0))
        {
            if (text.Length > 0)
                text.Append('/');
            var isDots = segment.All(c => c == '.');
            foreach (var c in segment)
                text.Append(!isDots && (SyntaxFacts.IsIdentifierPartCharacter(c) || c is '.' or '-') ? c : '_');
        }

        var name = text.ToString();
        var unique = name;
        for (var number = 2; taken.Contains(unique + Ending) || taken.Contains(InfoHintName(unique + Ending)); number++)
            unique = name + "-" + number.ToString(CultureInfo.InvariantCulture);
        taken.Add(unique + Ending);
        taken.Add(InfoHintName(unique + Ending));
        return unique + Ending;
    }

    /// <summary><c>mr-research</c> to <c>MrResearch</c>.</summary>
    internal static string PascalCase(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        var startsWord = true;
        foreach (var c in text)
        {
            var isPart = SyntaxFacts.IsIdentifierPartCharacter(c) && c != '_';
            if (isPart)
                name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = !isPart;
        }

        return name.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name.ToString() : "_" + name;
    }

    private static string Identifier(string text)
    {
        var name = new string([.. text.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name = "_" + name;
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
