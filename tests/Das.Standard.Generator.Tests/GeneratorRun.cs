using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Das.Standard.Generator.Tests;

/// <summary>A run of the generator over small tables, which can be repeated with a changed table.</summary>
internal sealed class GeneratorRun
{
    public const string Dictionary = "data_dictionary.csv";
    public const string Uids = "uids.csv";
    public const string Actions = "table_e1_1.csv";
    public const string Safe = "safe_private.csv";
    public const string Private = "private_dictionary.csv";
    public const string Classes = "sop_class_iods.csv";
    public const string Modules = "iod_modules.csv";
    public const string Attributes = "module_attributes.csv";
    public const string Reports = "table_e3_4_1.csv";
    public const string Retired = "retired_codes.csv";
    public const string Methods = "cid7050.csv";
    public const string Schemes = "coding_schemes.csv";
    public const string Tcia = "tcia_private.csv";
    public const string Enumerated = "enumerated_values.csv";

    private static readonly Dictionary<string, string> _tables = new()
    {
        [Dictionary] = """
            tag,keyword,name,vr,vm,retired
            00100010,PatientName,Patient's Name,PN,1,N
            00100020,PatientID,Patient ID,LO,1,N
            60XX3000,OverlayData,Overlay Data,OB or OW,1,N

            """,
        [Uids] = """
            uid,keyword,name,type,retired
            1.2.840.10008.1.1,Verification,Verification SOP Class,SOP Class,N
            1.2.840.10008.1.2,ImplicitVRLittleEndian,Implicit VR Little Endian,Transfer Syntax,N

            """,
        [Actions] = """
            tag,keyword,name,retired,in_standard_iod,basic_profile,retain_safe_private,retain_uids,retain_device_identity,retain_institution_identity,retain_patient_characteristics,retain_full_dates,retain_modified_dates,clean_descriptors,clean_structured_content,clean_graphics
            00080018,SOPInstanceUID,SOP Instance UID,N,Y,U,,K,,,,,,,,
            GGGGEEEE,,Private Attributes,N,N,X,C,,,,,,,,,

            """,
        [Safe] = """
            creator,group,element,vr,vm,meaning
            "HOLOGIC, Inc.",0019,01,DS,1,A "plain" meaning
            ELSCINT1,00E1,21,DS,1,"A ""quoted"" one, with a comma"

            """,
        [Private] = """
            creator,group,element,vr,vm,name
            GEMS_ACQU_01,0019,0F,DS,1,Horiz. Frame of ref.
            "HOLOGIC, Inc.",0019,01,DS or LO,1-n,
            ELSCINT1,00E1,21,DS,1,DLP

            """,
        [Classes] = """
            uid,iod
            1.2.840.10008.5.1.4.1.1.2,ct-image

            """,
        [Modules] = """
            iod,module,usage,entity,attributes_known
            ct-image,patient,M,Patient,Y
            ct-image,unknown,U,Image,N

            """,
        [Attributes] = """
            container,path,type,include,edition
            patient,00100010,2,,2026
            patient,00081120,3,,2026
            patient,00081120,,ReferenceMacro,2026
            patient,00081120>00080005,1C,,2018
            ReferenceMacro,00081150,1,,2026
            ReferenceMacro,00081120,3,,2026
            ReferenceMacro,00081120,,ReferenceMacro,2026

            """,
        [Reports] = """
            code_value,coding_scheme,meaning,value_type,retired,in_standard_template,basic_profile,retain_uids,retain_device_identity,retain_institution_identity,retain_patient_characteristics,retain_full_dates,retain_modified_dates,clean_descriptors
            121022,DCM,Accession Number,TEXT,N,Y,X,,,,,,,
            363698007,SCT,Finding Site,TEXT,N,Y,D,,,,,,,C

            """,
        [Retired] = """
            code_value,coding_scheme,current_code_value,current_coding_scheme
            G-C0E3,SRT,363698007,SCT

            """,
        [Schemes] = """
            designator,name,names_concepts
            DCM,DICOM Controlled Terminology,Y
            NPI,National Provider Identifier,N

            """,
        [Methods] = """
            code_value,coding_scheme,meaning,option,section
            113101,DCM,Clean Pixel Data Option,,E.3.1
            113110,DCM,Retain UIDs Option,retain_uids,E.3.9

            """,
        [Tcia] = """
            path,vr,disposition
            0019{GEMS_ACQU_01}0F,DS,k
            0019{GEMS_ACQU_01}0F,UN,d
            "00081140>0019{HOLOGIC, Inc.}01>00080018",UI,h

            """,
        [Enumerated] = """
            tag,keyword,value,section
            0040A040,ValueType,TEXT,C.17.3.2.1
            0040A040,ValueType,NUM,C.17.3.2.1

            """,
    };

    private GeneratorDriver _driver;
    private ImmutableArray<AdditionalText> _files;
    private CSharpCompilation _compilation = CSharpCompilation.Create("Test");

    /// <summary>Runs the generator over the small tables, some of them replaced by other text, or left out where the text is null.</summary>
    public GeneratorRun(params (string Name, string? Text)[] changes)
    {
        _files = [.. _tables.Keys.Select(name => (Name: name, Text: changes.Any(change => change.Name == name)
                ? changes.First(change => change.Name == name).Text
                : _tables[name]))
            .Where(table => table.Text is not null)
            .Select(table => new TableText("/data/" + table.Name, table.Text!))];
        _driver = CSharpGeneratorDriver.Create([new StandardGenerator().AsSourceGenerator()], _files,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    public static string Text(string table) => _tables[table];

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    public void Add(string path, string text)
    {
        _files = _files.Add(new TableText(path, text));
        _driver = _driver.AddAdditionalTexts([_files[^1]]);
        Run();
    }

    public void Replace(string name, string text)
    {
        var old = _files.Single(file => Path.GetFileName(file.Path) == name);
        _driver = _driver.ReplaceAdditionalText(old, new TableText(old.Path, text));
        Run();
    }

    public void ChangeCode()
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;"));
        Run();
    }

    /// <summary>Why each output of a step was made or kept in the last run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private void Run() => _driver = _driver.RunGenerators(_compilation);

    private sealed class TableText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
