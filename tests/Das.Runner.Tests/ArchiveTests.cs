using System.Formats.Tar;
using System.IO.Compression;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Sources.Archives;
using Das.Standard;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class ArchiveTests : IDisposable
{
    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    [InlineData("A.TGZ")]
    public void Entries_give_the_same_results_as_files(string name)
    {
        // One of them is large: it goes another way.
        var files = new Dictionary<string, byte[]> { ["x/1.dcm"] = Image(1), ["x/y/2"] = Image(2, 9_000_000), ["3"] = Image(3, 100_000), ["note.txt"] = "no image"u8.ToArray() };
        Save(_folders["in", name], files);
        foreach (var (file, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folders["plain", file])!);
            File.WriteAllBytes(_folders["plain", file], bytes);
        }

        _folders.Run(input: _folders["plain"], output: _folders["expected"], layout: OutputLayout.Mirror);
        var summary = _folders.Run(layout: OutputLayout.Mirror);

        Assert.Equal((3, 1, 0), (summary.Written, summary.NotDicom, summary.Failed));
        Assert.Equal(_folders.FilesIn("expected").Select(file => $"{name}/{file}"), _folders.Results);
        Assert.All(_folders.FilesIn("expected"), file => Assert.Equal(File.ReadAllBytes(_folders["expected", file]), File.ReadAllBytes(_folders["out", name, file])));
    }

    [Fact]
    public void An_archive_that_is_named_as_the_input_is_read_with_all_workers()
    {
        Save(_folders["a.tgz"], Enumerable.Range(0, 50).ToDictionary(i => $"{i}", i => Image(i)));
        Assert.Equal(50, _folders.Run(input: _folders["a.tgz"], jobs: 4).Written);
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a/../../up")]
    [InlineData("..\\up")]
    [InlineData("/root")]
    [InlineData("\\root")]
    [InlineData("C:\\root")]
    [InlineData("c:up")]
    [InlineData("a\nb")]
    [InlineData("a\u007fb")]
    [InlineData(".")]
    public void A_name_that_leads_out_of_the_archive_fails_and_the_others_go_on(string name)
    {
        foreach (var archive in (string[])["a.zip", "a.tar"])
            Save(_folders["in", archive], new() { [name] = Image(1), ["good"] = Image(2) });
        var summary = _folders.Run(layout: OutputLayout.Mirror);
        Assert.Equal((2, 2), (summary.Written, summary.Failed));
        Assert.Equal(["a.tar/good", "a.zip/good"], _folders.Results);
        Assert.Equal(["in", "out"], Directory.GetFileSystemEntries(Path.GetDirectoryName(_folders.In)!).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("./a//b", "a/b")]
    [InlineData("a\\b", "a/b")]
    [InlineData("...", "...")]
    [InlineData("a..b", "a..b")]
    public void A_harmless_name_is_made_a_path(string name, string expected)
    {
        Assert.True(EntryName.TryMakeRelative(name, out var relative));
        Assert.Equal(expected, relative.Replace(Path.DirectorySeparatorChar, '/'));
    }

    [Fact]
    public void Damage_to_an_entry_of_a_zip_is_found_by_its_checksum_and_is_no_damage_to_others()
    {
        var marked = Image(1, 1000, (byte)'#');
        Save(_folders["in", "a.zip"], new() { ["bad"] = marked, ["good"] = Image(2) }, CompressionLevel.NoCompression);
        var bytes = File.ReadAllBytes(_folders["in", "a.zip"]);
        bytes[bytes.AsSpan().IndexOf("##########"u8) + 5] = (byte)'!';
        File.WriteAllBytes(_folders["in", "a.zip"], bytes);

        var summary = _folders.Run();

        Assert.Equal((1, 1), (summary.Written, summary.Failed));
        Assert.StartsWith("its bytes in the archive are damaged", _folders.Reasons["bad"]);
    }

    [Theory]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    [InlineData("a.zip")]
    public void An_archive_that_is_cut_off_fails_and_what_was_read_stays(string name)
    {
        Save(_folders["whole", name], Enumerable.Range(0, 20).ToDictionary(i => $"{i}", i => Image(i, 20_000, random: true)));
        var bytes = File.ReadAllBytes(_folders["whole", name]);
        foreach (var length in (int[])[1, 100, 600, bytes.Length / 2, bytes.Length - 1025, bytes.Length - 1])
        {
            File.WriteAllBytes(_folders["in", name], bytes[..length]);
            var summary = _folders.Run(output: _folders["out", $"{length}"]);
            if (length == bytes.Length - 1 && name != "a.zip")
                continue; // All entries and the end mark are there, if not what comes behind it.
            Assert.True(summary.Failed > 0, $"{length} of {bytes.Length} bytes");
            Assert.Contains(name, _folders.Reasons.Keys);
        }

        if (name != "a.zip")
            Assert.NotEmpty(_folders.FilesIn(Path.Combine("out", $"{bytes.Length / 2}")));
    }

    [Fact]
    public void A_damaged_byte_anywhere_in_a_compressed_archive_is_noticed()
    {
        Save(_folders["whole", "a.tgz"], Enumerable.Range(0, 3).ToDictionary(i => $"{i}", i => Image(i, 5000, random: true)));
        var whole = File.ReadAllBytes(_folders["whole", "a.tgz"]);
        for (var at = 20; at < whole.Length; at += whole.Length / 23)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0x55;
            File.WriteAllBytes(_folders["in", "a.tgz"], bytes);
            Assert.True(_folders.Run(output: _folders["out", $"{at}"]).Failed > 0, $"byte {at}");
        }
    }

    [Fact]
    public void Bytes_behind_the_end_mark_are_not_passed_over()
    {
        Save(_folders["one.tar"], new() { ["1"] = Image(1) });
        Save(_folders["two.tar"], new() { ["2"] = Image(2) });
        File.WriteAllBytes(_folders["in", "a.tar"], [.. File.ReadAllBytes(_folders["one.tar"]), .. File.ReadAllBytes(_folders["two.tar"])]);
        var summary = _folders.Run();
        Assert.Equal((1, 1), (summary.Written, summary.Failed));
        Assert.Contains("behind its end mark", _folders.Reasons["a.tar"]);
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar.gz")]
    public void An_archive_that_inflates_beyond_measure_is_refused(string name)
    {
        Save(_folders["in", name], new() { ["zeros"] = new byte[40_000_000] });
        Assert.Equal(1, _folders.Run().NotDicom);
        Run(new ArchiveLimits { MaxRatio = 20 }, "20 times its length", name);
        Run(new ArchiveLimits { MaxBytes = 1_000_000 }, "more than 1000000 bytes", name);
        Run(new ArchiveLimits { MaxEntryBytes = 1_000_000 }, "more than 1000000 bytes", "zeros");
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    public void An_archive_with_too_many_entries_is_refused(string name)
    {
        Save(_folders["in", name], Enumerable.Range(0, 5).ToDictionary(i => $"{i}", i => Image(i)));
        Run(new ArchiveLimits { MaxEntries = 4 }, "more than 4 entries", name);
    }

    [Fact]
    public void Links_and_archives_in_an_archive_are_not_followed()
    {
        Directory.CreateDirectory(_folders.In);
        using (var tar = new TarWriter(File.Create(_folders["in", "a.tar"])))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "folder/"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "folder/inner.zip") { DataStream = new MemoryStream([1, 2, 3]) });
        }

        var summary = _folders.Run();

        Assert.Equal((2, 1, 1), (summary.Files, summary.Links, summary.Failed));
        Assert.Equal("an archive inside an archive is not opened", _folders.Reasons["inner.zip"]);
    }

    [Fact]
    public void Large_entries_leave_no_temporary_file()
    {
        Save(_folders["in", "a.zip"], Enumerable.Range(0, 12).ToDictionary(i => $"{i}", i => Image(i, 9_000_000)), CompressionLevel.NoCompression);
        Assert.Equal(12, _folders.Run().Written);
        Assert.DoesNotContain(_folders.Results, file => TemporaryName.IsTemporary(Path.GetFileName(file)));
    }

    [Fact]
    public void A_device_that_fails_below_an_archive_stops_the_run()
    {
        if (!OperatingSystem.IsLinux())
            return;

        // Its first bytes belong to no one: reading them is an error of the device (EIO).
        File.CreateSymbolicLink(_folders["a.tar"], "/proc/self/mem");
        var stopped = _folders.Run(input: _folders["a.tar"]);
        Assert.Equal((RunEnd.InputFailed, 0), (stopped.End, stopped.Files));
        var failed = _folders.Run(_folders.Options with { Inputs = [_folders["a.tar"]], ReadErrors = ReadErrors.Fail });
        Assert.Equal((RunEnd.Complete, 1), (failed.End, failed.Failed));
    }

    private void Run(ArchiveLimits limits, string reason, string name)
    {
        Assert.True(_folders.Run(_folders.Options with { Archives = limits }).Failed > 0);
        Assert.Contains(reason, _folders.Reasons[name]);
    }

    private static byte[] Image(int number, int pixels = 64, byte fill = 0, bool random = false)
    {
        var file = DicomFileBuilder.Instance(instance: $"1.2.{number + 1}");
        var value = new byte[pixels];
        value.AsSpan().Fill(fill);
        if (random)
            new Random(number).NextBytes(value);
        file.Add(0x7FE00010, VR.OW, value);
        return file.ToArray();
    }

    private static void Save(string path, Dictionary<string, byte[]> files, CompressionLevel level = CompressionLevel.Fastest)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        if (ArchiveKind.IsZip(path))
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create);
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }

            return;
        }

        using Stream stream = ArchiveKind.IsGzip(path) ? new GZipStream(file, level) : file;
        using var tar = new TarWriter(stream);
        foreach (var (name, bytes) in files)
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
    }
}
