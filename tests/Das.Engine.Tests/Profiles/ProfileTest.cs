using Das.Dicom;
using Das.Engine.Profiles;
using Das.Testing;

namespace Das.Engine.Tests.Profiles;

/// <summary>Runs a profile over a data set in <see cref="DataSetNotation"/> under a key that the tests know.</summary>
internal static class ProfileTest
{
    /// <summary>Elements after the profile, written in Explicit and in Implicit VR, read back, and equal in both.</summary>
    /// <param name="options">Names of options, separated by commas; empty for the Basic Profile alone.</param>
    /// <param name="input">The data set.</param>
    /// <param name="settings">What the run tells the profile.</param>
    public static string Run(string options, string input, DeidentificationSettings? settings = null)
    {
        var explicitVR = Apply(options, DataSetNotation.Parse(input), settings).Text;
        Assert.Equal(explicitVR, Apply(options, DataSetNotation.Parse(input, isImplicit: true), settings).Text);
        return explicitVR;
    }

    /// <summary>The same for a file in one encoding.</summary>
    public static string Run(string options, DicomFileBuilder file, DeidentificationSettings? settings = null) => Apply(options, file, settings).Text;

    /// <summary>What a person should look at.</summary>
    public static IReadOnlyList<ReviewFinding> Findings(string options, string input, DeidentificationSettings? settings = null) =>
        Apply(options, DataSetNotation.Parse(input), settings).Findings;

    private static (string Text, IReadOnlyList<ReviewFinding> Findings) Apply(
        string options, DicomFileBuilder builder, DeidentificationSettings? settings)
    {
        using var file = DicomFile.Read(builder.ToArray());
        var context = new RunContext { Key = KeyedTest.Key, Deidentification = settings ?? DeidentificationSettings.Default };
        var result = new ProfileScript(options).Apply(file, context);
        using var written = DicomFile.Read(file.ToArray());
        return (ScriptTest.Describe(written.DataSet), result.Findings);
    }

    private sealed class ProfileScript(string options) : Script
    {
        private readonly DeidentificationProfile _profile = new(options.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        public override string Path => "test.das";

        public override IReadOnlyList<string> ExternalVariables => [];

        public override Das.Language.Binding.ScriptRequirements Requirements => Das.Language.Binding.ScriptRequirements.Key;

        protected override void Execute(EditSession session) => session.Deidentify(_profile);
    }
}
