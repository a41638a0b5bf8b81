using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Das.Standard.Generator.Tests;

public class StandardGeneratorTests
{
    private const int TypeCount = 11;
    private const string Row = "00100030,PatientBirthDate,Patient's Birth Date,DA,1,N\n";

    [Fact]
    public void Right_tables_give_one_file_for_each_type_and_no_diagnostic()
    {
        var run = new GeneratorRun();
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            [
                "DataDictionary.g.cs", "UidRegistry.g.cs", "ActionTable.g.cs", "SafePrivate.g.cs", "PrivateDictionary.g.cs", "IodTable.g.cs",
                "StructuredReportTable.g.cs", "DeidentificationMethod.g.cs", "CodingSchemes.g.cs", "EnumeratedValues.g.cs", "TciaPrivate.g.cs",
            ],
            run.Result.GeneratedSources.Select(source => source.HintName));
    }

    [Fact]
    public void Generated_files_are_correct_CSharp()
    {
        foreach (var source in new GeneratorRun().Result.GeneratedSources)
            Assert.Empty(CSharpSyntaxTree.ParseText(source.SourceText, new CSharpParseOptions(LanguageVersion.CSharp12)).GetDiagnostics());
    }

    [Fact]
    public void Same_tables_give_the_same_bytes() =>
        Assert.Equal(new GeneratorRun().Result.GeneratedSources.Select(source => source.SourceText.ToString()),
            new GeneratorRun().Result.GeneratedSources.Select(source => source.SourceText.ToString()));

    [Fact]
    public void Text_keeps_its_quotes() =>
        Assert.Contains("A \\\"plain\\\" meaningA \\\"quoted\\\" one, with a comma", new GeneratorRun().Source("SafePrivate.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void Private_creators_are_sorted_whatever_the_order_of_the_rows() =>
        Assert.Contains("\"ELSCINT1GEMS_ACQU_01HOLOGIC, Inc.\"u8", new GeneratorRun().Source("PrivateDictionary.g.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData(GeneratorRun.Dictionary, "00100030,PatientBirthDate,Patient's Birth Date,DA,1", "DASSTD004", 0, "The row has 5 fields instead of 6")]
    [InlineData(GeneratorRun.Dictionary, "00100030,PatientBirthDate,Patient's, Birth Date,DA,1,N", "DASSTD004", 0, "The row has 7 fields instead of 6")]
    [InlineData(GeneratorRun.Dictionary, "0010003,PatientBirthDate,Patient's Birth Date,DA,1,N", "DASSTD005", 0, "'0010003' is not a tag of eight upper-case hexadecimal digits or X")]
    [InlineData(GeneratorRun.Dictionary, "0010003a,PatientBirthDate,Patient's Birth Date,DA,1,N", "DASSTD005", 0, "'0010003a' is not a tag of eight upper-case hexadecimal digits or X")]
    [InlineData(GeneratorRun.Dictionary, "00100030,Patient's,Patient's Birth Date,DA,1,N", "DASSTD005", 9, "'Patient's' is not a keyword")]
    [InlineData(GeneratorRun.Dictionary, "00100030,A,A,DX,1,N", "DASSTD005", 13, "'DX' is not a VR, or several joined with ' or '")]
    [InlineData(GeneratorRun.Dictionary, "00100030,A,A,DA or,1,N", "DASSTD005", 13, "'DA or' is not a VR, or several joined with ' or '")]
    [InlineData(GeneratorRun.Dictionary, "00100030,A,A,DA,n,N", "DASSTD005", 16, "'n' is not a value multiplicity")]
    [InlineData(GeneratorRun.Dictionary, "00100030,A,A,DA,2-1,N", "DASSTD005", 16, "'2-1' is not a value multiplicity")]
    [InlineData(GeneratorRun.Dictionary, "00100030,A,A,DA,1,no", "DASSTD005", 18, "'no' is not Y or N")]
    [InlineData(GeneratorRun.Dictionary, "00100030,A,\"A\"b,DA,1,N", "DASSTD005", 11, "'\"A\"b' is not a field of one line")]
    [InlineData(GeneratorRun.Dictionary, "00100010,Again,Again,PN,1,N", "DASSTD006", 0, "'00100010' is already in the table")]
    [InlineData(GeneratorRun.Dictionary, "60XX3000,Again,Again,OB,1,N", "DASSTD006", 0, "'60003000 repeating' is already in the table")]
    [InlineData(GeneratorRun.Dictionary, "", "DASSTD004", 0, "The row has 1 fields instead of 6")]
    [InlineData(GeneratorRun.Uids, "1.2.840.010,A,A,SOP Class,N", "DASSTD005", 0, "'1.2.840.010' is not a UID")]
    [InlineData(GeneratorRun.Uids, "1.2..3,A,A,SOP Class,N", "DASSTD005", 0, "'1.2..3' is not a UID")]
    [InlineData(GeneratorRun.Uids, "1.2.3,A,A,Sop class,N", "DASSTD005", 10, "'Sop class' is not a UID type")]
    [InlineData(GeneratorRun.Uids, "1.2.840.10008.1.1,A,A,SOP Class,N", "DASSTD006", 0, "'1.2.840.10008.1.1' is already in the table")]
    [InlineData(GeneratorRun.Actions, "00080016,A,A,N,Y,Q,,,,,,,,,,", "DASSTD005", 17, "'Q' is not an action code of Table E.1-1a")]
    [InlineData(GeneratorRun.Actions, "00080016,A,A,N,Y,,,,,,,,,,,", "DASSTD005", 17, "'' is not an action code of Table E.1-1a")]
    [InlineData(GeneratorRun.Actions, "00080016,A,A,N,Y,X,,U*,,,,,,,,", "DASSTD005", 20, "'U*' is not an action code of Table E.1-1a")]
    [InlineData(GeneratorRun.Actions, "GGGGEEEE,,Again,N,N,X,,,,,,,,,,", "DASSTD006", 0, "'00010000 repeating' is already in the table")]
    [InlineData(GeneratorRun.Safe, "ELSCINT1,E1,22,DS,1,", "DASSTD005", 9, "'E1' is not a number of 4 upper-case hexadecimal digits")]
    [InlineData(GeneratorRun.Private, "ELSCINT1 ,00E1,22,DS,1,", "DASSTD005", 0, "'ELSCINT1 ' is not a private creator")]
    [InlineData(GeneratorRun.Private, ",00E1,22,DS,1,", "DASSTD005", 0, "'' is not a private creator")]
    [InlineData(GeneratorRun.Private, "ELSCINT1,00E1,21,LO,1,", "DASSTD006", 0, "'(00E1,xx21) ELSCINT1' is already in the table")]
    [InlineData(GeneratorRun.Safe, "ELSCINT1,00E1,21,DS,1,", "DASSTD006", 0, "'(00E1,xx21) ELSCINT1' is already in the table")]
    [InlineData(GeneratorRun.Classes, "1.2.3.,ct-image", "DASSTD005", 0, "'1.2.3.' is not a UID")]
    [InlineData(GeneratorRun.Classes, "1.2.840.10008.5.1.4.1.1.2,ct-image", "DASSTD006", 0, "'1.2.840.10008.5.1.4.1.1.2' is already in the table")]
    [InlineData(GeneratorRun.Modules, "ct-image,other,O,Image,N", "DASSTD005", 15, "'O' is not M, C or U")]
    [InlineData(GeneratorRun.Modules, "ct-image,patient,M,Patient,Y", "DASSTD006", 0, "'ct-image patient' is already in the table")]
    [InlineData(GeneratorRun.Attributes, "patient,0010001,2,,2026", "DASSTD005", 8, "'0010001' is not a path of tags")]
    [InlineData(GeneratorRun.Attributes, "patient,00081120>,2,,2026", "DASSTD005", 8, "'00081120>' is not a path of tags")]
    [InlineData(GeneratorRun.Attributes, "patient,50XX0005,3,,2026", "DASSTD005", 8, "'50XX0005' is not a path of tags")]
    [InlineData(GeneratorRun.Attributes, "patient,,2,,2026", "DASSTD005", 8, "'' is not a path of tags")]
    [InlineData(GeneratorRun.Attributes, "patient,00100020,,,2026", "DASSTD005", 17, "'' is not a Type")]
    [InlineData(GeneratorRun.Attributes, "patient,00081120,1,ReferenceMacro,2026", "DASSTD005", 17, "'1' is not empty, as it is where a macro is included")]
    [InlineData(GeneratorRun.Attributes, "patient,00100020,4,,2026", "DASSTD005", 17, "'4' is not a Type")]
    [InlineData(GeneratorRun.Attributes, "patient,00100020,2,,2027", "DASSTD005", 20, "'2027' is not an edition")]
    [InlineData(GeneratorRun.Attributes, "patient,00100010,3,,2018", "DASSTD006", 0, "'patient 00100010 ' is already in the table")]
    [InlineData(GeneratorRun.Reports, "121022,DCM,Again,TEXT,N,Y,X,,,,,,,", "DASSTD006", 0, "'121022\\DCM\\TEXT' is already in the table")]
    [InlineData(GeneratorRun.Reports, "1\\2,DCM,A,TEXT,N,Y,X,,,,,,,", "DASSTD005", 0, "'1\\2' is not a text of ASCII letters")]
    [InlineData(GeneratorRun.Reports, "121023,DCM,A,TEXT,N,Y,Y,,,,,,,", "DASSTD005", 22, "'Y' is not an action code of Table E.1-1a")]
    [InlineData(GeneratorRun.Methods, "113102,DCM,A,clean_pixels,E.3.2", "DASSTD005", 13, "'clean_pixels' is not a column of Table E.1-1")]
    [InlineData(GeneratorRun.Retired, "G-C0E3,SRT,1,SCT", "DASSTD006", 0, "'G-C0E3\\SRT' is already in the table")]
    [InlineData(GeneratorRun.Schemes, "LN,LOINC,yes", "DASSTD005", 9, "'yes' is not Y or N")]
    [InlineData(GeneratorRun.Tcia, "0019{A}1,DS,k", "DASSTD005", 0, "'0019{A}1' is not a path of public and private elements")]
    [InlineData(GeneratorRun.Tcia, "0019{A}0f,DS,k", "DASSTD005", 0, "'0019{A}0f' is not a path of public and private elements")]
    [InlineData(GeneratorRun.Tcia, "0019{A01,DS,k", "DASSTD005", 0, "'0019{A01' is not a path of public and private elements")]
    [InlineData(GeneratorRun.Tcia, "00081140>,DS,k", "DASSTD005", 0, "'00081140>' is not a path of public and private elements")]
    [InlineData(GeneratorRun.Tcia, "0019{A}01,DS,x", "DASSTD005", 13, "'x' is not a disposition")]
    [InlineData(GeneratorRun.Tcia, "0019{GEMS_ACQU_01}0F,UN,k", "DASSTD006", 0, "'0019{GEMS_ACQU_01}0F UN' is already in the table")]
    [InlineData(GeneratorRun.Enumerated, "0040A040,ValueType,NUM,C.17.3.2.1", "DASSTD006", 0, "'0040A040 NUM' is already in the table")]
    [InlineData(GeneratorRun.Enumerated, "0040XX40,ValueType,NUM,C.17", "DASSTD005", 0, "'0040XX40' is not a number of 8 upper-case hexadecimal digits")]
    public void Wrong_row_is_an_error_at_its_place(string table, string row, string id, int column, string message)
    {
        var text = GeneratorRun.Text(table);
        var run = new GeneratorRun((table, text + row + "\n"));
        var diagnostic = Assert.Single(run.Diagnostics);
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal((id, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(("/data/" + table, text.Count(letter => letter == '\n'), column),
            (span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character));
        Assert.Equal(message, diagnostic.GetMessage(null));
        Assert.Null(run.Result.Exception);

        // The other rows are still there: what uses the table does not add errors of its own.
        Assert.Equal(TypeCount, run.Result.GeneratedSources.Length);
        Assert.Equal(new GeneratorRun().Source(Hint(table)), run.Source(Hint(table)));
    }

    [Theory]
    [InlineData(GeneratorRun.Classes, "1.2.3,mr-image", 6, "'mr-image' is not an IOD of iod_modules.csv")]
    [InlineData(GeneratorRun.Modules, "ct-image,other,M,Image,Y", 23, "'Y' is not what module_attributes.csv says")]
    [InlineData(GeneratorRun.Modules, "mr-image,patient,M,Image,N", 25, "'N' is not what module_attributes.csv says")]
    [InlineData(GeneratorRun.Attributes, "patient,00081140>00081150,1,,2026", 8, "'00081140>00081150' is not inside a sequence that has a row")]
    [InlineData(GeneratorRun.Attributes, "patient,00081140,,ReferenceMacro,2026", 8, "'00081140' is not inside a sequence that has a row")]
    [InlineData(GeneratorRun.Attributes, "patient,,,OtherMacro,2026", 10, "'OtherMacro' is not a macro of the table")]
    [InlineData(GeneratorRun.Attributes, "ReferenceMacro,,,ReferenceMacro,2026", 17,
        "'ReferenceMacro' is not a macro that can be included: it would be part of itself")]
    [InlineData(GeneratorRun.Retired, "G-D321,SRT,398201009,SCT", 11, "'398201009' is not a code of table_e3_4_1.csv")]
    [InlineData(GeneratorRun.Retired, "121022,DCM,363698007,SCT", 0, "'121022' is not a retired code: table_e3_4_1.csv has it")]
    public void Row_that_does_not_fit_the_other_tables_is_an_error_at_its_place(string table, string row, int column, string message)
    {
        var run = new GeneratorRun((table, GeneratorRun.Text(table) + row + "\n"));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("DASSTD005", message), (diagnostic.Id, diagnostic.GetMessage(null)));
        Assert.Equal(column, diagnostic.Location.GetLineSpan().StartLinePosition.Character);
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void Every_wrong_row_is_reported()
    {
        var run = new GeneratorRun((GeneratorRun.Dictionary, GeneratorRun.Text(GeneratorRun.Dictionary) + "x\n" + Row + Row + "y\n"));
        Assert.Equal([("DASSTD004", 4), ("DASSTD006", 6), ("DASSTD004", 7)],
            run.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tag,keyword,name,vr,vm\n00100030,A,A,DA,1\n")]
    [InlineData("tag,keyword,name,vm,vr,retired\n00100030,A,A,1,DA,N\n")]
    public void Missing_column_is_an_error_at_the_header(string text)
    {
        var diagnostic = Assert.Single(new GeneratorRun((GeneratorRun.Dictionary, text)).Diagnostics);
        Assert.Equal("DASSTD003", diagnostic.Id);
        Assert.Equal(0, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal("The header must be 'tag,keyword,name,vr,vm,retired'", diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData(GeneratorRun.Uids)]
    [InlineData(GeneratorRun.Classes)]
    [InlineData(GeneratorRun.Modules)]
    [InlineData(GeneratorRun.Attributes)]
    [InlineData(GeneratorRun.Retired)]
    public void Missing_table_is_an_error(string table)
    {
        var run = new GeneratorRun((table, null));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("DASSTD001", diagnostic.Id);
        Assert.Equal($"The table '{table}' is not among the additional files", diagnostic.GetMessage(null));
        Assert.Null(run.Result.Exception);
        Assert.Equal(TypeCount, run.Result.GeneratedSources.Length);
    }

    [Fact]
    public void Overlay_is_found_by_its_first_group()
    {
        var run = new GeneratorRun((GeneratorRun.Attributes, GeneratorRun.Text(GeneratorRun.Attributes) + "patient,60XX3000,1C,,2026\n"));
        Assert.Empty(run.Diagnostics);
        Assert.Contains("0x60003000", run.Source("IodTable.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_that_is_given_twice_is_an_error_at_the_second_one()
    {
        var run = new GeneratorRun();
        run.Add("/other/uids.csv", GeneratorRun.Text(GeneratorRun.Uids));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("DASSTD002", "/other/uids.csv"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void Table_that_cannot_be_packed_is_an_error_and_not_an_exception()
    {
        var text = GeneratorRun.Text(GeneratorRun.Dictionary) + "00100030,A," + new string('a', 300) + ",DA,1,N\n"
            + string.Concat(Enumerable.Range(0, 300).Select(i => $"0011{i:X4},,,DA,{i + 1},N\n"));
        var run = new GeneratorRun((GeneratorRun.Dictionary, text));
        Assert.Equal("DASSTD007", Assert.Single(run.Diagnostics).Id);
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void Other_files_do_not_matter()
    {
        var run = new GeneratorRun();
        run.Add("/data/notes.csv", "anything");
        Assert.Empty(run.Diagnostics);
        Assert.Equal(TypeCount, run.Result.GeneratedSources.Length);
    }

    [Fact]
    public void Edit_of_code_costs_nothing()
    {
        var run = new GeneratorRun();
        run.ChangeCode();
        string[] steps = [StandardGeneratorSteps.Read, StandardGeneratorSteps.Build, StandardGeneratorSteps.Diagnose, StandardGeneratorSteps.Emit];
        foreach (var step in steps)
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Touched_file_with_the_same_text_is_not_read_again()
    {
        var run = new GeneratorRun();
        run.Replace(GeneratorRun.Uids, GeneratorRun.Text(GeneratorRun.Uids));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(StandardGeneratorSteps.Read));
        Assert.All(run.Reasons(StandardGeneratorSteps.Emit), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Changed_table_changes_its_own_file_only()
    {
        var run = new GeneratorRun();
        run.Replace(GeneratorRun.Uids, GeneratorRun.Text(GeneratorRun.Uids) + "1.2.840.10008.1.9,A,A,SOP Class,N\n");
        Assert.Equal(1, run.Reasons(StandardGeneratorSteps.Emit).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(StandardGeneratorSteps.Diagnose));
    }

    [Fact]
    public void Wrong_row_changes_diagnostics_only()
    {
        var run = new GeneratorRun();
        run.Replace(GeneratorRun.Uids, GeneratorRun.Text(GeneratorRun.Uids) + "1.2..3,A,A,SOP Class,N\n");
        Assert.Equal(1, run.Reasons(StandardGeneratorSteps.Diagnose).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(StandardGeneratorSteps.Emit));
    }

    private static string Hint(string table) => table switch
    {
        GeneratorRun.Dictionary => "DataDictionary.g.cs",
        GeneratorRun.Uids => "UidRegistry.g.cs",
        GeneratorRun.Actions => "ActionTable.g.cs",
        GeneratorRun.Safe => "SafePrivate.g.cs",
        GeneratorRun.Private => "PrivateDictionary.g.cs",
        GeneratorRun.Reports => "StructuredReportTable.g.cs",
        GeneratorRun.Retired => "StructuredReportTable.g.cs",
        GeneratorRun.Schemes => "CodingSchemes.g.cs",
        GeneratorRun.Methods => "DeidentificationMethod.g.cs",
        GeneratorRun.Tcia => "TciaPrivate.g.cs",
        GeneratorRun.Enumerated => "EnumeratedValues.g.cs",
        _ => "IodTable.g.cs",
    };
}
