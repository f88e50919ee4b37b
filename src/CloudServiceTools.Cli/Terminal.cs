using System;

namespace CloudServiceTools.Cli;

/// <summary>What the terminal of this process can do.</summary>
internal static class Terminal
{
    /// <summary>Whether it takes escape sequences. Windows' old console does so only where it is asked to, by its own call.</summary>
    /// <param name="variable">The variables of the environment.</param>
    /// <param name="isWindows">Whether it is one of Windows.</param>
    internal static bool TakesEscapes(Func<string, string?> variable, bool isWindows) =>
        variable("TERM") != "dumb" && (!isWindows || variable("WT_SESSION") is not null || variable("TERM") is not null);

    /// <summary>Whether there are colours where no option says so: NO_COLOR first, then what forces them, then the terminal.</summary>
    /// <param name="variable">The variables of the environment.</param>
    /// <param name="isWindows">Whether the system is Windows.</param>
    /// <param name="isRedirected">Whether output goes elsewhere.</param>
    internal static bool HasColor(Func<string, string?> variable, bool isWindows, bool isRedirected) =>
        string.IsNullOrEmpty(variable("NO_COLOR"))
        && (IsOn(variable("FORCE_COLOR")) || IsOn(variable("CLICOLOR_FORCE")) || (!isRedirected && TakesEscapes(variable, isWindows)));

    private static bool IsOn(string? value) => !string.IsNullOrEmpty(value) && value != "0";
}
