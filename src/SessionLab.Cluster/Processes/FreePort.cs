using System.Net;
using System.Net.Sockets;

namespace SessionLab.Cluster.Processes;

/// <summary>Finds a port for a program that cannot ask the system for one itself.</summary>
internal static class FreePort
{
    /// <summary>A port nobody listened on a moment ago; somebody else may take it before it is used.</summary>
    public static int Find(string host)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(host), 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
