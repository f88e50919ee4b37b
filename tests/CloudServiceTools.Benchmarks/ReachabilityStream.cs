using System;
using System.Diagnostics;
using System.Globalization;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// Every decision of larger and larger services, once: what one takes, when the first comes, and what is held in between.
/// Ten thousand roles have a hundred million decisions, which nothing could hold.
/// </summary>
internal static class ReachabilityStream
{
    private const int RulesPerRole = 10;

    internal static int Run()
    {
        Console.WriteLine("| roles | rules | decisions | first | each | held by the definition | most held while streaming |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (int roles in new[] { 1_000, 3_000, 10_000 })
        {
            ServiceDefinition definition = ServiceDefinition.Parse(ReachabilitySpeed.Text(roles, roles * RulesPerRole));
            Console.WriteLine(Measure(definition));
        }

        return 0;
    }

    private static string Measure(ServiceDefinition definition)
    {
        const int Look = 5_000_000;
        long held = GC.GetTotalMemory(forceFullCollection: true);
        long most = held;
        long count = 0;
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan first = TimeSpan.Zero;
        TimeSpan looking = TimeSpan.Zero;
        foreach (TrafficDecision decision in new TrafficMap(definition).Decide())
        {
            if (count == 0)
            {
                first = watch.Elapsed;
            }

            if (++count % Look == 0)
            {
                TimeSpan before = watch.Elapsed;
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                looking += watch.Elapsed - before;
            }

            GC.KeepAlive(decision);
        }

        TimeSpan rest = watch.Elapsed - first - looking;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {definition.Roles.Count:N0} | {definition.TrafficRules.Count:N0} | {count:N0} | {first.TotalMilliseconds:0} ms | {rest.TotalNanoseconds / count:0} ns | {held >> 20} MB | {most >> 20} MB |");
    }
}
