using System.Globalization;
using System.Net;
using Das.Engine;
using Das.Engine.Pseudonyms;
using WebService;
using WebService.Profiles;

var builder = WebApplication.CreateSlimBuilder(args);
var configuration = builder.Configuration;
using var key = KeyFile.Read(Setting("KeyFile"));
builder.WebHost.ConfigureKestrel(options =>
{
    // Nobody is asked who they are, so only this machine is listened to.
    options.Listen(IPAddress.Loopback, int.Parse(Setting("Port"), CultureInfo.InvariantCulture));
    options.Limits.MaxRequestBodySize = long.Parse(Setting("MaxBytes"), CultureInfo.InvariantCulture);
    options.Limits.MaxConcurrentConnections = long.Parse(Setting("MaxConnections"), CultureInfo.InvariantCulture);
    options.AddServerHeader = false;
});

var app = builder.Build();
var endpoint = new DeidentifyEndpoint(new Release { Project = Setting("Project") }, new RunContext { Key = key }, app.Logger);

// A web page that has another name for this machine gets nothing.
app.MapPost("/deidentify", endpoint.Handle).RequireHost("localhost", "127.0.0.1");
app.Run();

string Setting(string name) => configuration[name] ?? throw new InvalidOperationException($"{name} is not configured: see README.md");
