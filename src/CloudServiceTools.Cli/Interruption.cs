using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace CloudServiceTools.Cli;

/// <summary>
/// Ctrl+C ends the process as it ends any other, with the exit code that shells give it; but a file that is being written is
/// written first.
/// </summary>
internal static class Interruption
{
    /// <summary>Writes a file, wholly: until then the end of the process waits.</summary>
    internal static void Shield(Action write)
    {
        Lock gate = new();
        using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            lock (gate)
            {
                Environment.Exit((int)ExitCode.Interrupted);
            }
        });
        lock (gate)
        {
            write();
        }
    }
}
