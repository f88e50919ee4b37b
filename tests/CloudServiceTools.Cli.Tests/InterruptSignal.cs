using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace CloudServiceTools.Cli.Tests;

/// <summary>
/// What Ctrl+C sends. A process inherits that it is ignored: from nohup, or from the <c>&amp;</c> of a script, where
/// somebody starts tests in the background. csdef keeps to that, and would never end.
/// </summary>
internal static class InterruptSignal
{
    private const int Number = 2;
    private const nint ByDefault = 0;
    private const nint Ignored = 1;

    /// <summary>As <c>signal</c> of the C library.</summary>
    private delegate nint SignalFunction(int number, nint handler);

    /// <summary>Starts a process that the signal ends, whether or not this one ignores it.</summary>
    internal static async Task<Process> StartAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        if (!await IsIgnoredAsync(cancellation))
        {
            return Process.Start(start)!;
        }

        SignalFunction signal = Marshal.GetDelegateForFunctionPointer<SignalFunction>(
            NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "signal"));
        signal(Number, ByDefault);
        try
        {
            return Process.Start(start)!;
        }
        finally
        {
            signal(Number, Ignored);
        }
    }

    /// <summary>A shell that sends it to itself outlives it only where it is ignored.</summary>
    private static async Task<bool> IsIgnoredAsync(CancellationToken cancellation)
    {
        using Process shell = Process.Start("/bin/sh", ["-c", "kill -INT $$"]);
        await shell.WaitForExitAsync(cancellation);
        return shell.ExitCode == 0;
    }
}
