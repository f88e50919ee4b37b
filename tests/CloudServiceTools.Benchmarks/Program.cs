using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// Runs the benchmarks: under BenchmarkDotNet with its own arguments, or with <c>--turns [rounds] [filter]</c> in turns
/// in one process (A B A B …), which is what a ratio needs on a machine that does other work too. <c>--start [rounds] [csdef]</c>
/// measures csdef as a process, in turns with a hello world and with another csdef. With <c>--stream</c>
/// every decision of large services is made once.
/// </summary>
internal static class Program
{
    private const int DefaultRounds = 15;

    private static int Main(string[] args)
    {
        if (args is ["--turns", ..])
        {
            int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultRounds;
            return Turns.Run(rounds, args.ElementAtOrDefault(2) ?? string.Empty);
        }

        if (args is ["--stream"])
        {
            return ReachabilityStream.Run();
        }

        if (args is ["--start", ..])
        {
            int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultRounds;
            return CommandLineTimes.Run(rounds, args.ElementAtOrDefault(2));
        }

        // In this process: the projects that BenchmarkDotNet makes otherwise would inherit this repository's settings.
        IConfig config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(DefaultRounds))
            .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
            .AddColumn(StatisticColumn.Median);
        return BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config).Any() ? 0 : 1;
    }
}
