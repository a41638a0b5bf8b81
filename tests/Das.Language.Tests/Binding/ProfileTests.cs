using Das.Language.Binding;
using Das.Language.Formatting;
using Das.Language.Profiles;
using Das.Standard;

namespace Das.Language.Tests.Binding;

/// <summary><c>deidentify</c> and what it names.</summary>
public class ProfileTests
{
    [Fact]
    public void Options_are_names_or_texts_in_any_spelling_that_is_in_use()
    {
        var expected = ProfileSelection.Basic.With(ProfileOption.RetainUids).With(ProfileOption.RetainModifiedDates).With(ProfileOption.CleanDescriptors);
        var script = Markup.Compile("deidentify[retainuids, RetainLongitudinalTemporalInformationModifiedDatesOption, \"CleanDescriptorsOption\"]").Script!;
        Assert.Equal(expected, Assert.IsType<BoundDeidentify>(Assert.Single(script.Statements)).Profile);
    }

    [Fact]
    public void Two_selections_are_equal_if_they_name_the_same()
    {
        Assert.Equal(StatementOf("deidentify[RetainUIDs, CleanGraphics]"), StatementOf("deidentify[CleanGraphics, retainUids]"));
        Assert.NotEqual(StatementOf("deidentify[RetainUIDs, CleanGraphics]") with { Span = default }, StatementOf("deidentify[RetainUIDs, CleanDescriptors]") with { Span = default });
        Assert.NotEqual(StatementOf("deidentify[]").Profile, StatementOf("deidentify[RetainPatientIDHashOption]").Profile);
        Assert.True(StatementOf("deidentify[RetainPatientIDHashOption]").Profile.RetainsPatientIdHash);
    }

    [Fact]
    public void An_option_is_no_variable_even_where_one_has_its_name()
    {
        var script = Markup.Compile("version \"6.7\"\nRetainUIDs := \"CleanGraphics\"\ndeidentify[RetainUIDs, CleanDescriptors]").Script!;
        Assert.Empty(script.ExternalVariables);
        Assert.True(((BoundDeidentify)script.Statements[1]).Profile.Has(ProfileOption.RetainUids));
    }

    [Theory]
    [InlineData("deidentify[]")]
    [InlineData("deidentify[RetainUIDs]")]
    [InlineData("(0008,0060) = \"CT\" ? deidentify[]")]
    public void Wants_the_key(string script) => Assert.True(Markup.Compile(script).Script!.Requirements.HasFlag(ScriptRequirements.Key));

    [Fact]
    public void Stands_in_blocks_and_conditional_actions() =>
        Markup.Verify("version \"6.7\"\nif ((0008,0060) = \"CT\") {\n    deidentify[RetainUIDs]\n} else {\n    isPresent[(0010,0010)] ? deidentify[]\n}");

    [Fact]
    public void Has_no_value() => Markup.Verify("(0010,0010) := {|DAS0016:deidentify|}[]");

    [Fact]
    public void Says_which_action_wins_where_options_disagree()
    {
        var message = Markup.Compile("deidentify[RetainModifiedDates, RetainDeviceIdentity]").Diagnostics.Single(d => d.Id == "DAS0134").Message;
        Assert.StartsWith("Options disagree about 11 attributes, and the stricter action is taken: C for ", message, StringComparison.Ordinal);
        Assert.Contains("Date of Last Calibration (0018,1200)", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RetainUID", "did you mean RetainUids?")]
    [InlineData("CleanDescriptorOption", "did you mean CleanDescriptors?")]
    [InlineData("RetainLongitudinalTemporalInformationFullDateOption", "did you mean RetainFullDates?")]
    public void Suggests_the_nearest_name(string name, string hint) =>
        Assert.Contains(hint, DiagnosticOf("DAS0130", $"deidentify[{name}]"), StringComparison.Ordinal);

    [Fact]
    public void Formatting_keeps_the_names_as_written()
    {
        const string formatted = "deidentify[retainUIDs, \"CleanDescriptorsOption\"]\n";
        Assert.Equal(formatted, Formatter.Format(new("test.das", "deidentify [ retainUIDs,\"CleanDescriptorsOption\" ]")).Text);
        Assert.Equal(formatted, Formatter.Format(new("test.das", formatted)).Text);
    }

    private static BoundDeidentify StatementOf(string script) =>
        (BoundDeidentify)Markup.Compile(script).Script!.Statements[0];

    private static string DiagnosticOf(string id, string text)
    {
        var source = new SourceText("a.das", text);
        return Das.Language.Diagnostics.DiagnosticFormatter.Format(source, ScriptCompiler.Compile(source).Diagnostics.Single(d => d.Id == id));
    }
}
