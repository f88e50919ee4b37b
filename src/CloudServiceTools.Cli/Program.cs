namespace CloudServiceTools.Cli;

/// <summary>csdef: the pipeline of the module's cmdlets in any shell.</summary>
internal static class Program
{
    private static int Main(string[] args) => CommandLine.Run(args, Shell.OfProcess());
}
