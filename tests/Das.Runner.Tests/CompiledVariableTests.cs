using Das.Dicom;
using Das.Engine;
using Das.Engine.Values;
using Das.Language.Paths;
using Das.Testing;

namespace Das.Runner.Tests;

/// <summary>A run with a class that has a property for its variable, as the generator makes it.</summary>
public sealed class CompiledVariableTests : IDisposable
{
    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void Run_needs_no_variable_that_is_a_property()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        Assert.True(BatchRunner.Run(new Subjects { Subject = "S-1" }, _folders.Options, _folders).IsComplete);
        using var result = DicomFile.Open(_folders["out", Assert.Single(_folders.Results)]);
        Assert.True(result.DataSet.TryFind(Standard.Tags.PatientID, out var id));
        Assert.Equal("S-1 "u8, id.Value);
    }

    [Fact]
    public void Run_is_refused_that_sets_a_property_too()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        var options = _folders.Options with { Context = new() { Variables = new Dictionary<string, string> { ["subject"] = "S-2" } } };
        Assert.Throws<RunRefusedException>(() => BatchRunner.Run(new Subjects { Subject = "S-1" }, options, _folders));
        Assert.Empty(_folders.Results);
    }

    private sealed class Subjects : Script
    {
        private static readonly TagPath _patientId = Engine.Paths.PathSet.ParsePath("(0010,0020)");

        public required string Subject { get; init; }

        public override string Path => "subjects.das";

        public override IReadOnlyList<string> ExternalVariables => ["subject"];

        public override IReadOnlyList<string> ContextVariables => [];

        protected override void Execute(EditSession session)
        {
            var subject = new Variable("subject", Subject);
            session.At(1, 1);
            session.Assign(_patientId, subject.Value);
        }
    }
}
