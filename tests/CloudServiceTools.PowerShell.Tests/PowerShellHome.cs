using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    internal static void LoadFromHome()
    {
        if (Folder is null)
        {
            return;
        }

        // As a .NET tool, PowerShell has some of its libraries in folders for each system.
        AssemblyDependencyResolver dependencies = new(Path.Combine(Folder, "pwsh.dll"));
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            string beside = Path.Combine(Folder, name.Name + ".dll");
            string? path = File.Exists(beside) ? beside : dependencies.ResolveAssemblyToPath(name);
            return path is null ? null : context.LoadFromAssemblyPath(path);
        };
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            dependencies.ResolveUnmanagedDllToPath(name) is { } path ? NativeLibrary.Load(path) : IntPtr.Zero;
    }

    private static string? Find()
    {
        string? home = Environment.GetEnvironmentVariable("PWSH_HOME");
        if (!string.IsNullOrEmpty(home))
        {
            return HasEngine(home) ? home : null;
        }

        string executable = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, executable))
            .FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        string beside = Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)!;
        return HasEngine(beside) ? beside : Ask(path);
    }

    /// <summary>What PowerShell itself says, where its executable is only a way to it: a .NET tool, a snap, a shim.</summary>
    private static string? Ask(string executable)
    {
        ProcessStartInfo start = new(executable, ["-NoProfile", "-NonInteractive", "-Command", "[Console]::Write($PSHOME)"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        string home = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && HasEngine(home) ? home : null;
    }

    private static bool HasEngine(string folder) => File.Exists(Path.Combine(folder, EngineFile));
}
