namespace CloudServiceTools.PowerShell.Tests;

/// <summary>The PowerShell of Microsoft.PowerShell.SDK, which the tests bring with them.</summary>
internal static class PowerShellHome
{
    /// <summary>Whether there is a PowerShell to run tests in.</summary>
    public static bool IsAvailable => true;
}
