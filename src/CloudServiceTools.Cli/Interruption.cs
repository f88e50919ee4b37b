using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace CloudServiceTools.Cli;

/// <summary>Ctrl+C ends the process at once, but not in the middle of writing a file.</summary>
internal static class Interruption
{
    private static readonly Lock Gate = new();

    /// <summary>Listens from now on.</summary>
    internal static IDisposable Watch() => PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        lock (Gate)
        {
            Environment.Exit((int)ExitCode.Interrupted);
        }
    });

    /// <summary>Writes a file, wholly: until then the end of the process waits.</summary>
    internal static void Shield(Action write)
    {
        lock (Gate)
        {
            write();
        }
    }
}
