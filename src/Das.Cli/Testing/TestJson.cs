namespace Das.Cli.Testing;

/// <summary>What came of tests as one JSON document.</summary>
internal static class TestJson
{
    public static void Write(IReadOnlyList<TestedFile> files) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("passed", files.Sum(file => file.Tests.Count(test => test.Failures.Count == 0)));
        json.WriteNumber("failed", files.Sum(file => file.Tests.Count(test => test.Failures.Count > 0)));
        json.WriteArray("files", files, file =>
        {
            json.WriteString("path", file.Path);
            if (file.Error is not null)
                json.WriteString("error", file.Error);
            json.WriteArray("tests", file.Tests, tested =>
            {
                json.WriteString("name", tested.Test.Name);
                json.WriteNumber("line", tested.Test.Line);
                json.WriteBoolean("passed", tested.Failures.Count == 0);
                json.WriteArray("failures", tested.Failures, failure =>
                {
                    json.WriteNumber("line", failure.Line);
                    json.WriteNumber("column", failure.Column);
                    json.WriteString("subject", failure.Subject);
                    json.WriteString("expected", failure.Expected);
                    json.WriteString("found", failure.Found);
                });
            });
        });
        json.WriteEndObject();
    });
}
