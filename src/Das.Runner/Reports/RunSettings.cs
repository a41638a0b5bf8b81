namespace Das.Runner.Reports;

/// <summary>What results depend on besides the script, the key and the files.</summary>
internal sealed class RunSettings(RunOptions options)
{
    private readonly RunSetting[] _all =
    [
        new("layout", options.Layout.ToString()),
        new("already-deidentified", options.AlreadyDeidentified.ToString()),
        new("hold", (options.Held is not null).ToString()),
        new("reject", options.Context.AllowReject.ToString()),
        .. options.Context.Variables.Keys.Order(StringComparer.Ordinal).Select(name => new RunSetting("var " + name, options.Context.Variables[name])),
        .. options.Settings,
    ];

    /// <summary>Each setting with a keyed digest of its value, which may say who a patient is.</summary>
    public IEnumerable<(string Name, string Digest)> Digests(SourceDigests digests)
    {
        foreach (var setting in _all)
            yield return (setting.Name, digests.DigestOfText($"{setting.Name}={setting.Value}"));
    }
}
