using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace CloudServiceTools.Cli;

/// <summary>
/// Ctrl+C ends the process as it ends any other, with the exit code that shells give it, and so does SIGTERM, which containers
/// and build servers send; but from the first file that is written, no end comes in the middle of one.
/// </summary>
internal static class Interruption
{
    private static readonly Lock Gate = new();

    /// <summary>Kept to the end: what comes while a handler comes or goes is nobody's to hold back.</summary>
    private static PosixSignalRegistration? _interrupt;

    private static PosixSignalRegistration? _termination;

    /// <summary>Writes a file, wholly: until then the end of the process waits.</summary>
    internal static void Shield(Action write)
    {
        lock (Gate)
        {
            _interrupt ??= PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            _termination ??= PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            write();
        }
    }

    private static void End(PosixSignalContext context)
    {
        context.Cancel = true;
        lock (Gate)
        {
            Environment.Exit((int)(context.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted));
        }
    }
}
