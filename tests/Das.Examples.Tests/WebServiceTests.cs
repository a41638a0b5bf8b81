using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Das.Standard;
using Das.Testing;

namespace Das.Examples.Tests;

public sealed class WebServiceTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string s_data = Path.Combine(RepositoryRoot.Path, "examples", "data");
    private static readonly string s_script = Path.Combine(RepositoryRoot.Path, "examples", "web-service", "profiles", "release.das");

    [Fact]
    public async Task Posted_file_comes_back_as_the_command_writes_it()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "mr-siemens", "ct-implicit-ge", "sc-deflated", "us-multiframe" })
        {
            var path = Path.Combine(s_data, name + ".dcm");
            using var response = await service.Post(await File.ReadAllBytesAsync(path));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/dicom", response.Content.Headers.ContentType?.MediaType);

            var (exitCode, output, error) = await ExampleProgram.Run("das", "run", s_script, path, "-o", folder[name + ".dcm"],
                "--key-file", service.KeyFile, "--var", "project=Example");
            Assert.True(exitCode == 0, output + error);
            Assert.Equal(await File.ReadAllBytesAsync(folder[name + ".dcm"]), await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Answer_says_why_a_person_should_look_at_the_result()
    {
        using var capture = await service.Post(await File.ReadAllBytesAsync(Path.Combine(s_data, "sc-deflated.dcm")));
        Assert.Equal("BurnedInRisk", Assert.Single(capture.Headers.GetValues("Das-Findings")));
        using var image = await service.Post(await File.ReadAllBytesAsync(Path.Combine(s_data, "mr-siemens.dcm")));
        Assert.False(image.Headers.Contains("Das-Findings"));
    }

    [Fact]
    public async Task Statement_that_cannot_be_carried_out_is_named_with_its_position()
    {
        // An ultrasound image without Rows and Columns: alterPixels cannot find its upper edge.
        var image = DicomFileBuilder.Instance();
        image.Add(0x00080060, VR.CS, "US");
        using var response = await service.Post(image.ToArray());
        var problem = await Problem(response, HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("profiles/release.das(6,5): ", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(6, problem.GetProperty("line").GetInt32());
        Assert.Equal(5, problem.GetProperty("column").GetInt32());
    }

    [Fact]
    public async Task File_that_is_cut_off_is_refused_with_the_place()
    {
        var whole = await File.ReadAllBytesAsync(Path.Combine(s_data, "mr-siemens.dcm"));
        using var response = await service.Post(whole[..^7]);
        var problem = await Problem(response, HttpStatusCode.UnprocessableEntity);
        Assert.True(problem.GetProperty("offset").GetInt64() > 0);
        Assert.Equal("(7FE0,0010)", problem.GetProperty("tag").GetString());
    }

    [Fact]
    public async Task What_is_no_DICOM_file_is_refused()
    {
        using var response = await service.Post("no file of Featherstone^Jemima"u8.ToArray());
        await Problem(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Body_above_the_limit_is_refused()
    {
        using var response = await service.Post(new byte[RunningService.MaxBytes + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Page_that_calls_this_machine_otherwise_gets_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "deidentify") { Content = new ByteArrayContent([]), Headers = { Host = "elsewhere.example" } };
        using var response = await service.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Log_names_nobody()
    {
        foreach (var path in Directory.EnumerateFiles(s_data, "*.dcm"))
            (await service.Post(await File.ReadAllBytesAsync(path))).Dispose();
        (await service.Post("no file of Featherstone^Jemima"u8.ToArray())).Dispose();
        Assert.Contains("bytes de-identified", service.Log, StringComparison.Ordinal);
        foreach (var name in new[] { "Featherstone", "Kowalczyk", "Villanueva", "Okonkwo", "Haraldsson", "MRN-", "1.2.826" })
            Assert.DoesNotContain(name, service.Log, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }
}
