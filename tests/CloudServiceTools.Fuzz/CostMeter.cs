using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Threading;

namespace CloudServiceTools.Fuzz;

/// <summary>
/// Holds what a step costs against what an input of its size may cost: 64 KiB cost at most one second of the processor and 100 MB,
/// and smaller inputs less.
/// </summary>
internal sealed class CostMeter
{
    private const int Kilobyte = 1024;

    // What an empty input may cost: the first to come compiles code and fills caches.
    private const long BaseBytes = 4 * Kilobyte * Kilobyte;
    private const double BaseMilliseconds = 250;
    private const double BytesForByte = 100.0 * Kilobyte * Kilobyte / (64 * Kilobyte);
    private const double MillisecondsForByte = 1000.0 / (64 * Kilobyte);

    private readonly ConcurrentDictionary<string, StepCost> _costs = new();

    /// <summary>Runs a step, and holds its cost against the size of the input.</summary>
    /// <exception cref="PromiseBrokenException">It costs too much.</exception>
    internal void Measure(string name, int length, Action step)
    {
        // Garbage of others may be collected in a step: only what is slow three times is slow.
        bool isSlow = IsSlow(name, length, step) && IsSlow(name, length, step) && IsSlow(name, length, step);
        Promise.Keep(!isSlow, "The time is in proportion to the input.");
    }

    /// <summary>What a step costs at most, and on average.</summary>
    internal string Describe(string name) => _costs.TryGetValue(name, out StepCost? cost) ? cost.ToString() : string.Empty;

    private bool IsSlow(string name, int length, Action step)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = ThreadTime.Now;
        step();
        double milliseconds = (ThreadTime.Now - start).TotalMilliseconds;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double share = Math.Max(0, bytes - BaseBytes) / (double)Math.Max(1, length);
        _costs.GetOrAdd(name, static _ => new StepCost()).Add(share, milliseconds);
        Promise.Keep(share <= BytesForByte, "The memory is in proportion to the input.");
        return milliseconds > BaseMilliseconds + (length * MillisecondsForByte);
    }

    /// <summary>What all runs of a step came to.</summary>
    private sealed class StepCost
    {
        private readonly Lock _lock = new();
        private int _runs;
        private double _sum;
        private double _slowest;
        private double _largestShare;

        internal void Add(double share, double milliseconds)
        {
            lock (_lock)
            {
                _runs++;
                _sum += milliseconds;
                _slowest = Math.Max(_slowest, milliseconds);
                _largestShare = Math.Max(_largestShare, share);
            }
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{_sum / _runs,6:0.00} ms, at most {_slowest:0} ms and {_largestShare:0} bytes allocated for each byte");
    }
}
