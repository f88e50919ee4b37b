using System;

namespace CloudServiceTools.Cli;

/// <summary>What the terminal of this process can do.</summary>
internal static class Terminal
{
    /// <summary>Whether it takes escape sequences. Windows' old console does so only where it is asked to, by its own call.</summary>
    internal static bool TakesEscapes() => !OperatingSystem.IsWindows()
        || Environment.GetEnvironmentVariable("WT_SESSION") is not null
        || Environment.GetEnvironmentVariable("TERM") is not null;
}
