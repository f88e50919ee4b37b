using System;
using System.Runtime.InteropServices;

namespace CloudServiceTools.Benchmarks;

/// <summary>The processor time of processes that have ended, which .NET tells on Windows alone.</summary>
internal static class ProcessorTime
{
    private const int Children = -1;

    /// <summary>What all processes that this one started and waited for took together. Linux and macOS.</summary>
    internal static TimeSpan OfChildren()
    {
        if (OperatingSystem.IsWindows())
        {
            return TimeSpan.Zero;
        }

        // struct rusage starts with two times, each in seconds and microseconds, and is smaller than this.
        long[] usage = new long[32];
        return GetResourceUsage(Children, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds((int)usage[1] + (int)usage[3])
            : throw new InvalidOperationException("The system does not tell what its processes take.");
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
