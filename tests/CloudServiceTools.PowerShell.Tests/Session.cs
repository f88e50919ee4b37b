using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>A PowerShell session in this process, with the built module imported.</summary>
public sealed class Session : IDisposable
{
    /// <summary>
    /// The collection of every test that has a session. PowerShell keeps state for the whole process: of two sessions that
    /// open at once, one now and then does not find the module.
    /// </summary>
    internal const string OneAtATime = "PowerShell sessions";

    private readonly Runspace _runspace;

    /// <summary>Opens a session.</summary>
    public Session()
    {
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault());
        _runspace.Open();
        Run("$ErrorActionPreference = 'Stop'; Import-Module $args[0]", Path.Combine(Repository, "artifacts", "CloudServiceTools"));
        Run("$ErrorActionPreference = 'Continue'");
    }

    internal static string Repository { get; } = FindRepository();

    /// <summary>A PowerShell to start, which the build laid beside the tests.</summary>
    internal static string Shell { get; } =
        Path.Combine(ShellFolder, OperatingSystem.IsWindows() ? "pwsh.cmd" : "pwsh");

    private static string ShellFolder => Path.Combine(AppContext.BaseDirectory, "powershell");

    /// <summary>What the project file says: a version of Pester.</summary>
    internal static string Setting(string name) => typeof(Session).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;

    /// <summary>Runs before any session: tests see the modules and the PowerShell of the build, not those of the machine.</summary>
    [ModuleInitializer]
    internal static void UseWhatTheBuildBrought()
    {
        // Whatever the tests start runs as shortly as they do.
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        Environment.SetEnvironmentVariable("PSModulePath", Path.Combine(Repository, "artifacts", "modules"));
        Environment.SetEnvironmentVariable(
            "PATH", $"{ShellFolder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}");
    }

    /// <summary>Runs a script and gives what it wrote to its output.</summary>
    internal IReadOnlyList<PSObject> Run(string script, params object[] arguments) =>
        Run(script, out _, arguments);

    /// <summary>Runs a script and gives its output and its errors.</summary>
    internal IReadOnlyList<PSObject> Run(string script, out IReadOnlyList<ErrorRecord> errors, params object[] arguments)
    {
        using System.Management.Automation.PowerShell shell = System.Management.Automation.PowerShell.Create();
        shell.Runspace = _runspace;
        shell.AddScript(script);
        foreach (object argument in arguments)
        {
            shell.AddArgument(argument);
        }

        List<PSObject> output = [.. shell.Invoke()];
        errors = [.. shell.Streams.Error];
        return output;
    }

    /// <summary>What the Tab key offers at the end of a line.</summary>
    internal IReadOnlyList<string> Complete(string line) =>
        [.. Run("(TabExpansion2 $args[0] $args[0].Length).CompletionMatches.CompletionText", line).Select(item => item.ToString())];

    /// <summary>Closes the session.</summary>
    public void Dispose() => _runspace.Dispose();

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CloudServiceTools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from a folder inside the repository.");
    }
}
