using Das.Engine;
using Das.Testing;
using FellowOakDicom;
using Xunit.Abstractions;
using DasFile = Das.Dicom.DicomFile;

namespace Das.FoDicom.Tests;

/// <summary>Scripts on data sets of fo-dicom against the same scripts on the bytes of the files.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    /// <summary>Files that fo-dicom reads otherwise than they are, and how.</summary>
    private static readonly Dictionary<string, string> s_readOtherwise = new()
    {
        ["pydicom_pydicom/DICOMDIR-nooffset"] = "the last of 52 directory records is not read",
        ["pydicom_pydicom/meta_missing_tsyntax.dcm"] = "names no transfer syntax; it is Implicit VR Little Endian and taken for Explicit VR Little Endian",
    };

    [RequiresCorpusFact]
    public void A_data_set_of_fo_dicom_becomes_what_the_file_becomes()
    {
        Script[] scripts = [.. TestScripts.Ready.Select(TestScripts.OfRepository), new Compiled.KeepMrCt(), new Compiled.RemoveIdentifiers()];
        var (opened, refused, results, failures) = (0, 0, 0, 0);
        var differing = new List<string>();
        foreach (var name in Corpus.Files)
        {
            var bytes = File.ReadAllBytes(Corpus.PathOf(name));
            if (!CanOpen(bytes))
                continue;
            opened++;
            if (!CanRead(bytes))
            {
                refused++;
                continue;
            }

            var canSave = CanSave(bytes);
            foreach (var script in scripts)
            {
                var (expected, failure) = ByFile(bytes, script);
                var (actual, otherFailure) = ByDataset(bytes, script);
                results += expected is null ? 0 : 1;
                failures += expected is null ? 1 : 0;
                if (failure != otherFailure)
                    differing.Add($"{name}: {script.Path}: '{otherFailure}', by its file '{failure}'");
                else if (expected is not null)
                    differing.AddRange(Compare(expected, actual!, canSave).Select(difference => $"{name}: {script.Path}: {difference}"));
            }
        }

        output.WriteLine($"{opened} files that fo-dicom opens, {refused} of them not well-formed for Das; {scripts.Length} scripts, {results} results, " +
            $"{failures} refusals, all for the same reason; {differing.Select(line => line.Split(": ")[0]).Distinct().Count()} files differ");
        foreach (var (name, reason) in s_readOtherwise)
            output.WriteLine($"{name}: {reason}");
        foreach (var line in differing)
            output.WriteLine(line);
        Assert.DoesNotContain(differing, line => !s_readOtherwise.ContainsKey(line.Split(": ")[0]));
        Assert.Equal(s_readOtherwise.Keys, differing.Select(line => line.Split(": ")[0]).Distinct());
        Assert.True(results > 1000, "hardly anything was compared");
    }

    [RequiresCorpusFact]
    public void An_assignment_leaves_every_other_item_of_a_file_the_same_object()
    {
        var script = TestScripts.Of("(0010,0020) := \"A-1\"");
        var items = 0;
        foreach (var name in Corpus.Files)
        {
            var bytes = File.ReadAllBytes(Corpus.PathOf(name));
            if (!CanOpen(bytes))
                continue;
            var file = DicomFile.Open(new MemoryStream(bytes));
            var before = ItemsOf(file.Dataset).ToHashSet(ReferenceEqualityComparer.Instance);

            script.Apply(file.Dataset);

            foreach (var item in ItemsOf(file.Dataset))
            {
                items++;
                Assert.True(before.Remove(item) || item.Tag == DicomTag.PatientID, $"{name}: {item.Tag} is another object");
            }

            // What is gone: the value replaced, and what is in no file that Das writes.
            Assert.All(before.Cast<DicomItem>(), item => Assert.True(
                item.Tag == DicomTag.PatientID || item.Tag.Element == 0 || item.Tag.Group == 2 || item.Tag == DicomTag.DataSetTrailingPadding, $"{name}: {item.Tag} is gone"));
        }

        Assert.True(items > 10_000, "hardly anything was looked at");
    }

    private static IEnumerable<DicomItem> ItemsOf(DicomDataset dataSet) =>
        dataSet.SelectMany(item => item is DicomSequence sequence ? sequence.Items.SelectMany(ItemsOf).Prepend(item) : [item]);

    private static List<string> Compare(DicomFile expected, DicomFile actual, bool canSave)
    {
        var differences = DatasetComparison.Compare(expected.Dataset, actual.Dataset);
        differences.AddRange(DatasetComparison.Compare(WithoutLength(expected.FileMetaInfo), actual.FileMetaInfo));
        if (!canSave || differences.Count > 0)
            return differences;

        var saved = new MemoryStream();
        actual.Save(saved);
        saved.Position = 0;
        return DatasetComparison.Compare(expected.Dataset, DicomFile.Open(saved).Dataset);
    }

    private static DicomDataset WithoutLength(DicomFileMetaInformation fileMeta) => fileMeta.Remove(DicomTag.FileMetaInformationGroupLength);

    private static (DicomFile? Result, string? Failure) ByFile(byte[] bytes, Script script)
    {
        try
        {
            using var file = DasFile.Read(bytes);
            script.Apply(file, TestScripts.Context);
            return (DicomFile.Open(new MemoryStream(file.ToArray())), null);
        }
        catch (ScriptException e)
        {
            return (null, e.Message);
        }
    }

    private static (DicomFile? Result, string? Failure) ByDataset(byte[] bytes, Script script)
    {
        var file = DicomFile.Open(new MemoryStream(bytes));
        try
        {
            script.Apply(file, TestScripts.Context);
            return (file, null);
        }
        catch (ScriptException e)
        {
            return (null, e.Message);
        }
    }

    private static bool CanOpen(byte[] bytes) => Succeeds<DicomFileException>(() => DicomFile.Open(new MemoryStream(bytes)));

    private static bool CanRead(byte[] bytes) => Succeeds<IOException>(() => DasFile.Read(bytes).Dispose());

    /// <summary>Some files fo-dicom opens and cannot write, changed or not: an empty Specific Character Set, transfer syntaxes that it does not know.</summary>
    private static bool CanSave(byte[] bytes) => Succeeds<Exception>(() => DicomFile.Open(new MemoryStream(bytes)).Save(new MemoryStream()));

    private static bool Succeeds<TException>(Action action)
        where TException : Exception
    {
        try
        {
            action();
            return true;
        }
        catch (TException)
        {
            return false;
        }
    }
}
