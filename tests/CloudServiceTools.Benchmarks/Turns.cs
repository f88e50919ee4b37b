using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// Measures each benchmark against its baseline in turns: A B A B … The ratio of a round is that of two neighbours in
/// time, so that what else the machine does falls on both; the figure is the median of the rounds.
/// </summary>
internal static class Turns
{
    private const double LeastMilliseconds = 40;

    internal static int Run(int rounds, string filter)
    {
        Console.WriteLine($"{rounds} rounds in turns, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine("| benchmark | baseline | ratio, median | min-max | allocated, ratio | median | median of the baseline |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (Type type in typeof(Turns).Assembly.GetTypes().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            MethodInfo[] methods = [.. type.GetMethods().Where(method => AttributeOf(method) is not null)];
            if (methods.Length == 0 || (filter.Length > 0 && type.Name != filter))
            {
                continue;
            }

            object target = Activator.CreateInstance(type)!;
            RunAll<GlobalSetupAttribute>(target);
            foreach (IGrouping<string, MethodInfo> group in methods.GroupBy(CategoryOf))
            {
                MethodInfo baseline = group.Single(method => AttributeOf(method)!.Baseline);
                foreach (MethodInfo method in group.Where(method => method != baseline))
                {
                    Compare(target, baseline, method, rounds);
                }
            }

            RunAll<GlobalCleanupAttribute>(target);
        }

        return 0;
    }

    private static void Compare(object target, MethodInfo baseline, MethodInfo method, int rounds)
    {
        Subject a = new(target, baseline);
        Subject b = new(target, method);
        List<double> ratios = [];
        for (int round = 0; round < rounds; round++)
        {
            double first = a.Measure();
            ratios.Add(b.Measure() / first);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {target.GetType().Name}.{method.Name} | {baseline.Name} | {Median(ratios):0.00} | {ratios.Min():0.00}-{ratios.Max():0.00} | {b.AllocatedBytes / (double)a.AllocatedBytes:0.00} | {Median(b.Times):0.000} ms, {b.AllocatedBytes / 1024:N0} KB | {Median(a.Times):0.000} ms, {a.AllocatedBytes / 1024:N0} KB |"));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static BenchmarkAttribute? AttributeOf(MethodInfo method) => method.GetCustomAttribute<BenchmarkAttribute>();

    private static string CategoryOf(MethodInfo method) =>
        method.GetCustomAttribute<BenchmarkCategoryAttribute>()?.Categories.FirstOrDefault() ?? string.Empty;

    private static void RunAll<T>(object target)
        where T : Attribute
    {
        foreach (MethodInfo method in target.GetType().GetMethods().Where(method => method.IsDefined(typeof(T))))
        {
            method.Invoke(target, null);
        }
    }

    /// <summary>One side of a comparison: how often it must run to be long enough to measure, and what it took.</summary>
    private sealed class Subject
    {
        private readonly Func<object> _run;
        private readonly int _repeats;

        internal Subject(object target, MethodInfo method)
        {
            _run = method.CreateDelegate<Func<object>>(target);

            // Warm: tiered compilation needs some calls, and some time in the background.
            Stopwatch watch = Stopwatch.StartNew();
            int calls = 0;
            while (calls == 0 || (calls < 300 && watch.ElapsedMilliseconds < 700))
            {
                _ = _run();
                calls++;
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            watch.Restart();
            _ = _run();
            double once = watch.Elapsed.TotalMilliseconds;
            AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
            _repeats = (int)Math.Clamp(LeastMilliseconds / once, 1, 10_000);
        }

        internal long AllocatedBytes { get; }

        internal List<double> Times { get; } = [];

        /// <summary>Milliseconds of one call, on a heap that holds nothing of the other side.</summary>
        internal double Measure()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            Stopwatch watch = Stopwatch.StartNew();
            for (int i = 0; i < _repeats; i++)
            {
                _ = _run();
            }

            Times.Add(watch.Elapsed.TotalMilliseconds / _repeats);
            return Times[^1];
        }
    }
}
