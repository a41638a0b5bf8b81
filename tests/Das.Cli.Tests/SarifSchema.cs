using System.Text.Json;

namespace Das.Cli.Tests;

/// <summary>What the schema of SARIF 2.1.0 demands of the parts that Das writes: required properties, known names, enumerations, ranges.</summary>
internal static class SarifSchema
{
    /// <summary>Checks a log with one run.</summary>
    /// <returns>The run.</returns>
    public static JsonElement Verify(JsonElement log)
    {
        Names(log, ["version", "runs"], ["$schema"]);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Names(run, ["tool"], ["invocations", "columnKind", "results"]);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());

        var driver = run.GetProperty("tool").GetProperty("driver");
        Names(driver, ["name"], ["version", "rules", "properties"]);
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Distinct(rules.Select(rule => rule.GetProperty("id").GetString()));
        foreach (var rule in rules)
        {
            Names(rule, ["id"], ["shortDescription", "help", "defaultConfiguration", "properties"]);
            Message(rule.GetProperty("shortDescription"));
            Message(rule.GetProperty("help"));
            Level(rule.GetProperty("defaultConfiguration"));
        }

        foreach (var invocation in run.GetProperty("invocations").EnumerateArray())
        {
            Names(invocation, ["executionSuccessful"], ["toolExecutionNotifications"]);
            foreach (var notification in invocation.GetProperty("toolExecutionNotifications").EnumerateArray())
            {
                Names(notification, ["message"], ["level", "locations"]);
                Message(notification.GetProperty("message"));
                Locations(notification, hasRegion: false);
            }
        }

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Names(result, ["message"], ["ruleId", "ruleIndex", "level", "locations", "fixes"]);
            Message(result.GetProperty("message"));
            Level(result);
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Locations(result, hasRegion: true);
            if (result.TryGetProperty("fixes", out var fixes))
                Fixes(fixes);
        }

        return run;
    }

    private static void Fixes(JsonElement fixes)
    {
        foreach (var fix in fixes.EnumerateArray())
        {
            Names(fix, ["artifactChanges"], ["description"]);
            Message(fix.GetProperty("description"));
            var change = Assert.Single(fix.GetProperty("artifactChanges").EnumerateArray());
            Names(change, ["artifactLocation", "replacements"], []);
            File(change.GetProperty("artifactLocation"));
            var replacements = change.GetProperty("replacements").EnumerateArray().ToArray();
            Assert.NotEmpty(replacements);
            foreach (var replacement in replacements)
            {
                Names(replacement, ["deletedRegion"], ["insertedContent"]);
                Region(replacement.GetProperty("deletedRegion"));
                if (replacement.TryGetProperty("insertedContent", out var content))
                    Message(content);
            }
        }
    }

    private static void Names(JsonElement element, string[] required, string[] optional)
    {
        var names = element.EnumerateObject().Select(property => property.Name).ToArray();
        Assert.Subset(required.Concat(optional).ToHashSet(), names.ToHashSet());
        Assert.Superset(required.ToHashSet(), names.ToHashSet());
    }

    private static void Message(JsonElement message)
    {
        Names(message, ["text"], []);
        Assert.NotEqual("", message.GetProperty("text").GetString());
    }

    private static void Level(JsonElement element) => Assert.Contains(element.GetProperty("level").GetString(), new[] { "none", "note", "warning", "error" });

    private static void Locations(JsonElement element, bool hasRegion)
    {
        var place = Assert.Single(element.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Names(place, hasRegion ? ["artifactLocation", "region"] : ["artifactLocation"], []);
        File(place.GetProperty("artifactLocation"));
        if (hasRegion)
            Region(place.GetProperty("region"));
    }

    private static void File(JsonElement file)
    {
        Names(file, ["uri"], ["uriBaseId"]);
        var uri = file.GetProperty("uri").GetString()!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative) && uri[0] != '/', uri);
    }

    private static void Region(JsonElement region)
    {
        Names(region, ["startLine"], ["startColumn", "endLine", "endColumn"]);
        var (startLine, startColumn) = (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
        var (endLine, endColumn) = (region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());
        Assert.True(startLine >= 1 && startColumn >= 1 && (endLine > startLine || (endLine == startLine && endColumn >= startColumn)), region.ToString());
    }
}
