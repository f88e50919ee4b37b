using System.Runtime.CompilerServices;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>A test that runs in a PowerShell, and says so where there is none.</summary>
public sealed class HostedFactAttribute : FactAttribute
{
    /// <summary>Marks a test.</summary>
    public HostedFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        (Skip, SkipType, SkipUnless) =
            (HostedTest.HowToGetPowerShell, typeof(PowerShellHome), nameof(PowerShellHome.IsAvailable));
    }
}

/// <summary>A table of tests that run in a PowerShell, and say so where there is none.</summary>
public sealed class HostedTheoryAttribute : TheoryAttribute
{
    /// <summary>Marks a table of tests.</summary>
    public HostedTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        (Skip, SkipType, SkipUnless) =
            (HostedTest.HowToGetPowerShell, typeof(PowerShellHome), nameof(PowerShellHome.IsAvailable));
    }
}

/// <summary>What the attributes share.</summary>
internal static class HostedTest
{
    /// <summary>Why a test that needs PowerShell is skipped, and what to do about it.</summary>
    internal const string HowToGetPowerShell =
        "No PowerShell 7 here: install it (https://aka.ms/powershell) or set PWSH_HOME to its folder, or run 'dotnet test -p:PowerShellSdkVersion=7.6.5'.";
}
