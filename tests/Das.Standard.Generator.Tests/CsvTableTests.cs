namespace Das.Standard.Generator.Tests;

public class CsvTableTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b/c|d")]
    [InlineData("a,b\r\nc,d\r\n", "a|b/c|d")]
    [InlineData("a,b", "a|b")]
    [InlineData("a,\n,b\n", "a|/|b")]
    [InlineData("a,", "a|")]
    [InlineData(",\n", "|")]
    [InlineData("\"a,b\",c\n", "a,b|c")]
    [InlineData("\"a\"\"b\",\"\"\n", "a\"b|")]
    [InlineData("\"a\nb\",c\n", "a\nb|c")]
    [InlineData("a\"b,c\n", "a\"b|c")]
    [InlineData("\"a\"b,c\n", "\"a\"b|c")]
    [InlineData("\"a,b\n", "\"a,b\n")]
    [InlineData("a\n\nb\n", "a//b")]
    [InlineData("", "")]
    public void Splits_as_RFC_4180_says(string text, string fields) =>
        Assert.Equal(fields, string.Join("/", CsvTable.Parse(text).Rows.Select(row => string.Join("|", row.Select(field => field.Text)))));

    [Fact]
    public void Every_field_knows_its_place()
    {
        const string text = "a,\"b\nb\",c\r\nd,\"e\",\n";
        var fields = CsvTable.Parse(text).Rows.SelectMany(row => row).ToList();
        Assert.Equal(["a", "\"b\nb\"", "c", "d", "\"e\"", ""], fields.Select(field => text.Substring(field.Position.Start, field.Position.Length)));
        Assert.Equal([(0, 0), (0, 2), (1, 3), (2, 0), (2, 2), (2, 6)], fields.Select(field => (field.Position.Line, field.Position.Column)));
    }
}
