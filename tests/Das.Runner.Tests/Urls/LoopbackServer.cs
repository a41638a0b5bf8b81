using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Das.Runner.Tests.Urls;

/// <summary>A server on this machine that notes what it was asked for.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public LoopbackServer(Func<string, (int Status, string Content)> answer)
    {
        Address = "http://127.0.0.1:" + FreePort();
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(() => Serve(answer));
    }

    public string Address { get; }

    public ConcurrentQueue<string> Requests { get; } = [];

    public void Dispose() => _listener.Close();

    private void Serve(Func<string, (int Status, string Content)> answer)
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = _listener.GetContext();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.RawUrl!;
            Requests.Enqueue(path);
            var (status, content) = answer(path);
            context.Response.StatusCode = status;
            if (status is >= 300 and < 400)
                context.Response.RedirectLocation = content;
            else
                context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(content));
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
