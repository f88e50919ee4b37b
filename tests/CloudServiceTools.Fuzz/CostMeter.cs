using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CloudServiceTools.Fuzz;

/// <summary>
/// Holds what a step costs against what an input of its size may cost: 64 KiB one second and 100 MB, and smaller inputs less.
/// </summary>
internal sealed class CostMeter
{
    private const int Kilobyte = 1024;

    // What an empty input may cost: caches are filled by whoever comes first, and threads wait for each other.
    private const long BaseBytes = 4 * Kilobyte * Kilobyte;
    private const double BaseMilliseconds = 250;
    private const double BytesForByte = 100.0 * Kilobyte * Kilobyte / (64 * Kilobyte);
    private const double MillisecondsForByte = 1000.0 / (64 * Kilobyte);

    private readonly ConcurrentDictionary<string, (double Bytes, double Milliseconds)> _worst = new();

    internal void Measure(string name, int length, Action step)
    {
        Once(name, length, step, out bool isSlow);
        if (isSlow)
        {
            // On a machine that does other work a step is slow by chance: only what is slow three times is.
            Once(name, length, step, out isSlow);
            if (isSlow)
            {
                Once(name, length, step, out isSlow);
            }

            Promise.Keep(!isSlow, "The time is in proportion to the input.");
        }
    }

    internal string Describe(string name) => _worst.TryGetValue(name, out (double Bytes, double Milliseconds) worst)
        ? string.Create(CultureInfo.InvariantCulture, $"at most {worst.Milliseconds:0} ms and {worst.Bytes:0} bytes allocated for each byte")
        : string.Empty;

    private void Once(string name, int length, Action step, out bool isSlow)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        step();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double share = Math.Max(0, bytes - BaseBytes) / (double)Math.Max(1, length);
        _worst.AddOrUpdate(
            name,
            (share, milliseconds),
            (_, worst) => (Math.Max(worst.Bytes, share), Math.Max(worst.Milliseconds, milliseconds)));
        isSlow = milliseconds > BaseMilliseconds + (length * MillisecondsForByte);
        Promise.Keep(share <= BytesForByte, "The memory is in proportion to the input.");
    }
}
