using System.Net.Mime;
using Das.Dicom;
using Das.Engine;
using Microsoft.AspNetCore.WebUtilities;

namespace WebService;

/// <summary>Takes a DICOM file as the body of a request and answers with what the profile makes of it, or says why there is nothing.</summary>
internal sealed partial class DeidentifyEndpoint(Script profile, RunContext context, ILogger logger)
{
    // For which reasons a person should look at the result; absent if there are none.
    private const string FindingsHeader = "Das-Findings";

    // What is longer goes through a temporary file, which is gone when the request is over.
    private const int BytesInMemory = 4 << 20;

    public async Task Handle(HttpContext http)
    {
        http.Request.EnableBuffering(BytesInMemory);
        await http.Request.Body.DrainAsync(http.RequestAborted);
        http.Request.Body.Position = 0;

        await using var output = new FileBufferingWriteStream(BytesInMemory);
        try
        {
            var result = profile.Apply(http.Request.Body, output, context);
            if (result.Outcome == ScriptOutcome.Rejected)
                await Refuse(http, Problem.Of("The profile rejects the file."));
            else
                await Send(http, output, result);
        }
        catch (NotDicomException)
        {
            await Refuse(http, new Problem(StatusCodes.Status415UnsupportedMediaType, "The body is no DICOM file."));
        }
        catch (DicomFormatException e)
        {
            await Refuse(http, Problem.Of(e));
        }
        catch (ScriptException e)
        {
            await Refuse(http, Problem.Of(e));
        }
    }

    private async Task Send(HttpContext http, FileBufferingWriteStream output, ScriptResult result)
    {
        var reasons = string.Join(", ", result.Findings.Select(finding => finding.Reason).Distinct());
        Done(logger, output.Length, reasons);
        if (reasons.Length > 0)
            http.Response.Headers[FindingsHeader] = reasons;
        http.Response.ContentType = "application/dicom";
        http.Response.ContentLength = output.Length;
        await output.DrainBufferAsync(http.Response.Body, http.RequestAborted);
    }

    private Task Refuse(HttpContext http, Problem problem)
    {
        Refused(logger, problem.Status, problem.Title);
        http.Response.StatusCode = problem.Status;
        return http.Response.WriteAsJsonAsync(problem, ProblemJson.Default.Problem, MediaTypeNames.Application.ProblemJson, http.RequestAborted);
    }

    // Lengths, reasons and positions only: neither a value of the file nor its name.
    [LoggerMessage(Level = LogLevel.Information, Message = "{Length} bytes de-identified; to be looked at: {Reasons}")]
    private static partial void Done(ILogger logger, long length, string reasons);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Status}: {Title}")]
    private static partial void Refused(ILogger logger, int status, string title);
}
