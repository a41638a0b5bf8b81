using Das.Language.Binding;

namespace Das.Language.Tests.Binding;

public class BinderTests
{
    private static BoundScript Bind(string script, bool fuse = true)
    {
        var result = ScriptCompiler.Compile(new("test.das", script), new() { Fuse = fuse });
        Assert.NotNull(result.Script);
        return result.Script;
    }

    private static T BindOne<T>(string script)
        where T : BoundStatement => Assert.IsType<T>(Bind(script).Statements[^1]);

    private static IEnumerable<string> Paths(IEnumerable<BoundExpression> paths) => paths.Select(p => Assert.IsType<BoundPath>(p).Path.ToString());

    [Theory]
    [InlineData("removeTags[(0008,0020), \"(0008,0021)\"]")]
    [InlineData("removeTags[{(0008,0020), {(0008,0021)}}]")]
    [InlineData("b := {{(0008,0020)}, \"(0008,0021)\"}\nremoveTags[b]")]
    [InlineData("a := \"(0008,0020)\"\nb := a\nremoveTags[b, \"(0008,0021)\"]")]
    public void Constant_paths_become_one_flat_list(string script) =>
        Assert.Equal(["(0008,0020)", "(0008,0021)"], Paths(BindOne<BoundRemove>(script).Paths));

    [Fact]
    public void Fusion_can_be_switched_off()
    {
        const string script = "-(0008,0020)\nremoveTags[(0008,0021)]\n(0010,0010) := \"A\"\n-(0008,0022)";
        Assert.Equal(4, Bind(script, fuse: false).Statements.Count);
        var fused = Bind(script).Statements;
        Assert.Equal(3, fused.Count);
        Assert.Equal(new(0, 12), fused[0].Span);
        Assert.Equal(["(0008,0020)", "(0008,0021)"], Assert.IsType<BoundRemovals>(fused[0]).Statements.SelectMany(removal => Paths(removal.Paths)));
    }

    [Fact]
    public void Deletion_with_a_run_time_path_stands_alone() =>
        Assert.Equal(3, Bind("-(0008,0020)\nremoveTags[host]\n-(0008,0021)").Statements.Count);

    [Fact]
    public void Every_read_of_an_unset_name_is_an_external_variable() =>
        Assert.Equal(["subject", "list"], Bind("(0008,0018) := hashUID[subject]\na := \"1\"\n(0010,0020) := a\nremoveTags[{list}]\n(0010,0010) := subject").ExternalVariables);

    [Fact]
    public void Constant_variable_is_replaced_where_it_is_read()
    {
        var value = Assert.IsType<BoundText>(BindOne<BoundAssign>("a := \"1\"\na := \"2\"\n(0010,0020) := a").Value);
        Assert.Equal((new TextSpan(33, 1), "2"), (value.Span, value.Value));
    }

    [Fact]
    public void Variable_that_holds_an_element_value_stays_a_snapshot() =>
        Assert.IsType<BoundVariable>(BindOne<BoundAssign>("m := (0008,0060)\n(0008,0060) := \"OT\"\n(0018,1003) := m").Value);

    [Fact]
    public void Direct_path_is_bound_to_raw_tags()
    {
        var set = BindOne<BoundInvoke>("set[\"(0045,1045)\", (0010,0010)]");
        Assert.Equal(Function.Set, set.Function);
        Assert.Equal(["(0045,1045)"], Paths([set.Arguments[0]]));
        Assert.Equal(new(5, 11), set.Arguments[0].Span);
        Assert.IsType<BoundElementValue>(set.Arguments[1]);
    }

    [Fact]
    public void Path_in_a_text_has_its_span_there()
    {
        var path = BindOne<BoundRemove>("removeTags[\" */(0008,0020)\"]").Paths[0];
        Assert.Equal(new(13, 13), path.Span);
    }

    [Theory]
    [InlineData("version \"6.0\"", "6.0")]
    [InlineData("  version \"6.6\"", "6.6")]
    [InlineData("// only comments", null)]
    [InlineData("", null)]
    public void Version_may_be_indented_or_absent(string script, string? expected) => Assert.Equal(expected, Bind(script).Version);

    [Theory]
    [InlineData("(0010,0010) := {|DAS0021:(0010,002X)|}")]
    [InlineData("a := {\"b\"}\n(0010,0010) := {|DAS0030:a|}")]
    [InlineData("(0028,0010) := {|DAS0032:1234567|}")]
    [InlineData("a := \"-1\"\n(0028,0010) ?= {|DAS0032:a|}")]
    [InlineData("(0018,9182) := {|DAS0032:\"fubar\"|}")]
    [InlineData("(0028,0010) := \"\"")]
    [InlineData("(0018,9182) := \"30.0\"")]
    [InlineData("(0002,0016) := \"NODE\"\n-(0002,0003)")]
    [InlineData("set[\"(0028,0010)\", {|DAS0032:\"x\"|}]")]
    [InlineData("{|DAS0014:set|}[\"(0010,0010)\"]")]
    [InlineData("delete[{|DAS0015:(0010,0010)|}]")]
    [InlineData("a := {|DAS0013:nosuch|}[]\n(0010,0010) := a\nremoveTags[a]")]
    [InlineData("a := hashUID[(0008,0018)]\nremoveTags[{{|DAS0025:a|}}]")]
    [InlineData("a := \"junk\"\nremoveTags[{|DAS0024:a|}]")]
    [InlineData("a := {}\n{|DAS0040:keepTags[a]|}")]
    [InlineData("{|DAS0040:keepTags[]|}")]
    [InlineData("retainPrivateTags[]")]
    [InlineData("retainPrivateTags[\"{|DAS0026:(0010,0010)|}\", (0019,{P}01)]")]
    [InlineData("keepTags[*]")]
    [InlineData("keepTags[*/(XXX@,XXXX)]")]
    [InlineData("keepTags[host]")]
    [InlineData("(0008,1110)[0]/{|DAS0031:(0008,1155)[0]|} := \"1\"")]
    [InlineData("if ({|DAS0013:nosuch|}[]) { {|DAS0013:nosuch|}[] }")]
    [InlineData("a = {|DAS0015:{\"b\"}|} ? -(0010,0010)")]
    [InlineData("(0010,0010) := lowercase[{|DAS0015:{\"a\"}|}]")]
    [InlineData("(0010,0010) := valueAt[{|DAS0015:{(0010,0020)}|}]")]
    [InlineData("(0010,0010) := {|DAS0030:collectValues[(0010,0020)]|}")]
    [InlineData("v := collectValues[(0010,0020)]\n(0010,0010) := lowercase[{|DAS0015:v|}]")]
    [InlineData("isPresent[{|DAS0015:\"(0010,0010)\"|}] ? -(0010,0010)")]
    [InlineData("isPresent[{|DAS0028:(0018,92XX)|}] ? -(0010,0010)")]
    [InlineData("(0010,0010) !~ \"a{|DAS0050:\\\\|}y\" ? -(0010,0010)")]
    [InlineData("r := \"[\"\n(0010,0010) := match[\"a\", {|DAS0050:r|}, 0]")]
    [InlineData("(0010,0010) := match[\"a\", \"a\", {|DAS0052:-1|}]")]
    [InlineData("(0010,0010) := match[\"a\", \"a\", {|DAS0068:\"x\"|}]")]
    [InlineData("version \"6.7\"\n(0010,0010) := match[\"a\", host, 1]")]
    [InlineData("(0010,0010) := substring[\"abc\", {|DAS0057:2, 4|}]")]
    [InlineData("(0010,0010) := substring[host, {|DAS0057:-1, n|}]")]
    [InlineData("(0010,0010) := substring[host, 2, n]")]
    [InlineData("(0010,0010) := format[\"'{'{0}\", \"a\"]")]
    [InlineData("(0010,0010) := format[\"{|DAS0056:{|}0,number}\", \"a\"]")]
    public void Reports_what_can_be_known_before_a_file_is_read(string markup) => Markup.Verify(markup);

    [Theory]
    [InlineData("(0010,0010) := lookup[\"a\", \"b\"]", ScriptRequirements.Lookup)]
    [InlineData("true[] ? (0010,0010) := uppercase[getURL[\"http://a\"]]", ScriptRequirements.Url)]
    [InlineData("lookup[\"a\", \"b\"] = getURL[\"http://a\"] ? -(0010,0010)", ScriptRequirements.Lookup | ScriptRequirements.Url)]
    [InlineData("-(0010,0010)", ScriptRequirements.None)]
    public void Script_says_what_it_needs(string script, ScriptRequirements expected) => Assert.Equal(expected, Bind(script).Requirements);

    [Fact]
    public void Keep_list_warning_names_what_is_missing()
    {
        var result = Markup.Verify("{|DAS0041:keepTags|}[(0008,001X), (7FE0,0010), (0028,000X), (0028,001X), (0028,010X)]");
        Assert.Contains(result.Diagnostics, d => d.Message == "keepTags does not list Specific Character Set (0008,0005)");
    }

    [Fact]
    public void Lists_that_hold_each_other_neither_hang_nor_overflow()
    {
        Bind("a := {(0010,0010)}\n" + string.Concat(Enumerable.Repeat("b := {a, a}\na := {b, b}\n", 40)) + "removeTags[a]");
        Bind("a := {a}\nb := {a}\na := {b}\nremoveTags[a]");
    }

    [Fact]
    public void Equal_scripts_are_equal()
    {
        const string script = "version \"6.7\"\na := {(0008,0020), \"x\"}\n(0008,0018) := hashUID[(0008,0018)]\nkeepTags[a2, (0019,{P}XX)]";
        Assert.Equal(Bind(script), Bind(script));
        Assert.NotEqual(Bind(script), Bind(script.Replace("0020", "0021")));
    }
}
