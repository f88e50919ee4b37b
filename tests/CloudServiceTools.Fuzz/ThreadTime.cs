using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CloudServiceTools.Fuzz;

/// <summary>
/// The processor time of a thread. Other programs, and other threads of this one, do not add to it, so that it says the same on a
/// busy machine. .NET has it for the whole process alone.
/// </summary>
internal static partial class ThreadTime
{
    private const int ThreadClockOfLinux = 3;
    private const int ThreadClockOfMac = 16;

    /// <summary>What the current thread has used of the processor since it was started.</summary>
    /// <exception cref="Win32Exception">The system does not give it.</exception>
    internal static TimeSpan Now => OperatingSystem.IsWindows() ? OfWindows() : OfUnix();

    private static TimeSpan OfUnix()
    {
        ThrowUnless(GetTime(OperatingSystem.IsMacOS() ? ThreadClockOfMac : ThreadClockOfLinux, out UnixTime time) == 0);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick);
    }

    private static TimeSpan OfWindows()
    {
        ThrowUnless(GetThreadTimes(GetCurrentThread(), out _, out _, out long kernel, out long user));
        return TimeSpan.FromTicks(kernel + user);
    }

    private static void ThrowUnless(bool isDone)
    {
        if (!isDone)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out UnixTime time);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetCurrentThread();

    [LibraryImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetThreadTimes(nint thread, out long creation, out long exit, out long kernel, out long user);

    [StructLayout(LayoutKind.Sequential)]
    private struct UnixTime
    {
        internal nint Seconds;
        internal nint Nanoseconds;
    }
}
