using System.Collections.Concurrent;
using Das.Conformance.Tests.Judges;
using Das.Dicom;
using Das.Dicom.Writing;
using Das.Engine;
using Das.Testing;

namespace Das.Conformance.Tests.Profiles;

/// <summary>The profile run once over all files for each set of options that a test asks for.</summary>
public sealed class ProfileRuns : IDisposable
{
    private readonly TemporaryFolder _output = new();
    private readonly ConcurrentDictionary<string, Lazy<ProfileRun>> _runs = new();
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlySet<string>>> _sourceErrors;

    public ProfileRuns() => _sourceErrors = new(() => IodErrors.OfSources(Sources.Files.Select(file => file.Path)));

    /// <summary>The Basic Profile alone, each option alone, and sets of options that go together.</summary>
    public static IReadOnlyList<string> OptionSets { get; } =
    [
        "",
        .. OptionNames.Single,
        string.Join(',', OptionNames.Single.Where(name => name.StartsWith("Retain", StringComparison.Ordinal) && name != OptionNames.ModifiedDates)),
        string.Join(',', OptionNames.Single.Where(name => name.StartsWith("Clean", StringComparison.Ordinal))),
        string.Join(',', OptionNames.Single.Where(name => name != OptionNames.FullDates)),
    ];

    /// <summary>The files.</summary>
    public SourceFolders Sources { get; } = new();

    /// <summary>The kinds of errors that dciodvfy finds in each file, by its path.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> SourceErrors => _sourceErrors.Value;

    /// <summary>The results under some options.</summary>
    public ProfileRun Of(string options) => _runs.GetOrAdd(options, name => new(() => Run(name))).Value;

    /// <inheritdoc />
    public void Dispose()
    {
        Sources.Dispose();
        _output.Dispose();
    }

    private ProfileRun Run(string options)
    {
        var script = new ProfileScript(options);
        var context = new RunContext { Key = ProfileKeys.First };
        var folder = Directory.CreateDirectory(_output[Guid.NewGuid().ToString()]).FullName;
        var written = new ConcurrentDictionary<SourceFile, string>();
        var refused = new ConcurrentDictionary<SourceFile, string>();
        Parallel.For(0, Sources.Files.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var source = Sources.Files[i];
            var result = Path.Combine(folder, $"{i}.dcm");
            try
            {
                using var file = DicomFile.Open(source.Path);
                script.Apply(file, context);
                using var handle = File.OpenHandle(result, FileMode.CreateNew, FileAccess.Write);
                DicomFileWriter.Write(file, handle);
                written[source] = result;
            }
            catch (Exception e) when (e is ScriptException or IOException)
            {
                refused[source] = e.Message; // Whether a file may be unreadable is the question of ReadingTests.
            }
        });
        return new(options, written, refused);
    }
}
