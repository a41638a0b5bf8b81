using Das.Language.Analysis;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.Paths;

namespace Das.Language.Tests.Analysis;

/// <summary>What methods do to an element, on checked scripts made by hand, so that it does not matter which of them can run yet.</summary>
public class EffectTests
{
    private static readonly TagPattern s_date = TagPattern.Exact(new(0x0008_0020));

    private static readonly BoundList s_paths = new(default, new([new BoundPath(default, PathOf("*/(0008,0020)"))]));

    [Theory]
    [InlineData(Function.EmptyTags, ElementFate.Emptied)]
    [InlineData(Function.ReplaceTags, ElementFate.Dummy)]
    [InlineData(Function.ReplaceUids, ElementFate.KeyedUid)]
    [InlineData(Function.HashUidList, ElementFate.HashedUid)]
    [InlineData(Function.ShiftDatesByPatient, ElementFate.ShiftedDate)]
    public void A_method_with_paths_decides_at_every_level(Function function, ElementFate expected)
    {
        var script = Script(new BoundInvoke(default, function, new([s_paths])));
        Assert.Equal(expected, ScriptExplanation.Of(script, Place.AtRoot(s_date)).Fates);
        Assert.Equal(expected, ScriptExplanation.Of(script, Place.AtDepth(2, s_date)).Fates);
    }

    [Fact]
    public void A_shift_that_leaves_what_is_no_date_is_not_certain() => Assert.Equal(
        ElementFate.Untouched | ElementFate.ShiftedDate,
        FateBehind(new BoundInvoke(default, Function.ShiftDateTimeSequenceByIncrement, new([new BoundText(default, "5"), s_paths]))));

    [Fact]
    public void What_retainTags_protects_survives_statements_about_all_elements_and_no_others()
    {
        var protects = new BoundInvoke(default, Function.RetainTags, new([s_paths]));
        var keeps = new BoundInvoke(default, Function.KeepTags, new([new BoundList(default, new([new BoundPath(default, PathOf("(0008,0016)"))]))]));
        Assert.Equal(ElementFate.Untouched, FateBehind(protects, keeps, new BoundRemoveAllPrivate(default)));
        Assert.Equal(ElementFate.Removed, FateBehind(keeps, protects));
        Assert.Equal(ElementFate.Removed, FateBehind(protects, new BoundRemove(default, s_paths.Entries)));
    }

    [Theory]
    [InlineData(Function.Pseudonym, ElementFate.Pseudonym)]
    [InlineData(Function.MapUid, ElementFate.MappedUid)]
    [InlineData(Function.Substring, ElementFate.Computed)]
    [InlineData(Function.Match, ElementFate.Computed | ElementFate.Untouched)]
    [InlineData(Function.Lookup, ElementFate.Supplied | ElementFate.Untouched)]
    public void What_is_written_depends_on_the_function(Function function, ElementFate expected)
    {
        var call = new BoundCall(default, function, new([new BoundElementValue(default, PathOf("(0008,0020)")), new BoundText(default, "8")]));
        Assert.Equal(expected, FateBehind(new BoundAssign(default, PathOf("(0008,0020)"), call)));
    }

    [Theory]
    [InlineData(Function.InventName, "(0008,0020)", "(0010,0040)", ElementFate.Pseudonym)]
    [InlineData(Function.InventName, "(0010,0020)", "(0008,0020)", ElementFate.Pseudonym | ElementFate.Untouched)]
    [InlineData(Function.InventBirthDate, "(0010,0020)", "(0008,0020)", ElementFate.Pseudonym)]
    [InlineData(Function.InventBirthDate, "(0008,0020)", "(0010,0030)", ElementFate.Pseudonym | ElementFate.Untouched)]
    public void An_invention_leaves_what_it_is_written_to_if_it_has_nothing_to_go_by(Function function, string first, string second, ElementFate expected)
    {
        var call = new BoundCall(default, function, new([new BoundElementValue(default, PathOf(first)), new BoundElementValue(default, PathOf(second))]));
        Assert.Equal(expected, FateBehind(new BoundAssign(default, PathOf("(0008,0020)"), call)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shift_by_a_constant_is_reported(bool isConstant)
    {
        BoundExpression days = isConstant ? new BoundText(new(7, 2), "17") : new BoundVariable(new(7, 2), "days");
        var diagnostics = new DiagnosticBag();
        var script = Script(new BoundInvoke(default, Function.ShiftDates, new([s_paths, days])));
        ScriptAnalysis.Report(script, new SourceText("a.das", "0123456789"), CompilationOptions.Default, diagnostics, default);
        Assert.Equal(isConstant ? ["DAS0081 7"] : [], diagnostics.ToArray().Select(d => $"{d.Id} {d.Span.Start}"));
    }

    private static ElementFate FateBehind(params BoundStatement[] statements) => ScriptExplanation.Of(Script(statements), Place.AtRoot(s_date)).Fates;

    private static BoundScript Script(params BoundStatement[] statements) => new("a.das", "6.7", new(statements), default, default, default);

    private static TagPath PathOf(string text)
    {
        Assert.True(TagPath.TryParse(text, out var path, out _, out _));
        return path;
    }
}
