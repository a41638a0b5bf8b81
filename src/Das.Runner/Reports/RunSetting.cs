namespace Das.Runner.Reports;

/// <summary>Something besides the script, the key and the files that results depend on.</summary>
/// <param name="Name">What the user calls it, such as the name of an option.</param>
/// <param name="Value">What it is: a value, or a digest of a file. Only a keyed digest of it is ever written.</param>
public sealed record RunSetting(string Name, string Value);
