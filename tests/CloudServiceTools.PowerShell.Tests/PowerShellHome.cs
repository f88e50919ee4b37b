using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>
/// The PowerShell 7 that the tests run in. The tests are compiled against PowerShell's reference assembly; the real
/// one is loaded from here. With Microsoft.PowerShell.SDK, PowerShellSdk.cs stands in for this file.
/// </summary>
internal static class PowerShellHome
{
    private const string EngineFile = "System.Management.Automation.dll";

    private static readonly string? Folder = Find();

    /// <summary>Whether there is a PowerShell to run tests in.</summary>
    public static bool IsAvailable => Folder is not null;

    /// <summary>Runs before any test, so before anything of PowerShell is looked for.</summary>
    [ModuleInitializer]
    internal static void LoadFromHome() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        string path = Path.Combine(Folder ?? string.Empty, name.Name + ".dll");
        return Folder is not null && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    };

    private static string? Find()
    {
        string? home = Environment.GetEnvironmentVariable("PWSH_HOME");
        if (!string.IsNullOrEmpty(home))
        {
            return HasEngine(home) ? home : null;
        }

        string executable = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, executable))
            .Where(File.Exists)
            .Select(path => Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)!)
            .FirstOrDefault(HasEngine);
    }

    private static bool HasEngine(string folder) => File.Exists(Path.Combine(folder, EngineFile));
}
