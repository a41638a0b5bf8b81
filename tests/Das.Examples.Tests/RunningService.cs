using System.Diagnostics;
using System.Text;
using Das.Testing;

namespace Das.Examples.Tests;

/// <summary>The web service on a free port, with a key of its own, and all that it has logged.</summary>
public sealed class RunningService : IAsyncLifetime
{
    /// <summary>The longest body that it takes.</summary>
    public const int MaxBytes = 1_000_000;

    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    public HttpClient Client { get; } = new() { Timeout = s_limit };

    public string KeyFile => _folder["project.key"];

    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    public async Task InitializeAsync()
    {
        Engine.Pseudonyms.KeyFile.Create(KeyFile).Dispose();
        _process = ExampleProgram.Start("web-service", "--KeyFile", KeyFile, "--Port", "0", "--MaxBytes", MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client.BaseAddress = await _address.Task.WaitAsync(s_limit);
    }

    public Task DisposeAsync()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        Client.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    public async Task<HttpResponseMessage> Post(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        return await Client.PostAsync(new Uri("deidentify", UriKind.Relative), content);
    }

    private void Read(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is { } at and >= 0)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..]));
        else if (line is null)
            _address.TrySetException(new InvalidOperationException("the service ended: " + Log));
    }
}
