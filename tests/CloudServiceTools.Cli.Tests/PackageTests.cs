using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>
/// The packages of csdef are made, installed and run as people do it. The native one needs the system's C compiler, a large
/// download and more than a minute, so it is made on request: <c>dotnet test --project tests/CloudServiceTools.Cli.Tests
/// --filter-class *PackageTests --explicit on</c>. It starts from an empty package folder, as on a new machine.
/// </summary>
public sealed class PackageTests
{
    [Fact]
    public void The_package_for_every_system_is_installed_and_runs()
    {
        using Workspace work = new();
        Pack(work, "--runtime", "any");
        Pack(work, "-p:PackPointer=true", "-p:ToolPackageRuntimeIdentifiers=any");

        Assert.Equal(
            ["CloudServiceTools.dll", "DotnetToolSettings.xml", "README.md", "System.CommandLine.dll", "csdef.deps.json", "csdef.dll", "csdef.runtimeconfig.json"],
            FilesOf(work, "any"));
        AssertRuns(work, Install(work));
    }

    [Fact]
    public void The_package_that_people_install_names_the_others() => Assert.Equal(
        "linux-x64;linux-arm64;linux-musl-x64;win-x64;win-arm64;osx-arm64;any",
        Run(
            Environment.CurrentDirectory,
            "dotnet",
            ["msbuild", Project, "-p:PackPointer=true", "-getProperty:ToolPackageRuntimeIdentifiers"],
            []).Trim());

    [Fact(Explicit = true)]
    public void The_native_package_is_installed_and_runs_without_dotnet()
    {
        using Workspace work = new();
        string system = RuntimeInformation.RuntimeIdentifier;
        KeyValuePair<string, string>[] empty = [new("NUGET_PACKAGES", Path.Combine(work.Folder, "nuget"))];
        Pack(work, empty, "--runtime", system);
        Pack(work, empty, "-p:PackPointer=true");

        Assert.Equal(
            [OperatingSystem.IsWindows() ? "csdef.exe" : "csdef", "DotnetToolSettings.xml", "README.md"],
            FilesOf(work, system).Order(StringComparer.OrdinalIgnoreCase));
        AssertRuns(work, Install(work), new("DOTNET_ROOT", work.Folder), new("PATH", string.Empty));
    }

    private static string Project { get; } = Path.Combine(Workspace.Repository, "src", "CloudServiceTools.Cli");

    private static void Pack(Workspace work, params string[] options) => Pack(work, [], options);

    /// <summary>In a folder of its own, because other tests run from the repository's.</summary>
    private static void Pack(Workspace work, KeyValuePair<string, string>[] variables, params string[] options) => Run(
        work.Folder,
        "dotnet",
        [
            "pack", Project, "--configuration", "Release", "--artifacts-path", Path.Combine(work.Folder, "artifacts"),
            "--output", Path.Combine(work.Folder, "packages"), "-p:RunAnalyzers=false", "-nodeReuse:false", .. options,
        ],
        variables);

    private static string Install(Workspace work)
    {
        string tools = Path.Combine(work.Folder, "tools");
        string version = typeof(Model.ServiceDefinition).Assembly.GetName().Version!.ToString(3);
        Run(
            work.Folder,
            "dotnet",
            ["tool", "install", "CloudServiceTools.Cli", "--version", version, "--tool-path", tools, "--source", Path.Combine(work.Folder, "packages")],
            [new("NUGET_PACKAGES", Path.Combine(work.Folder, "installed"))]);
        return Path.Combine(tools, OperatingSystem.IsWindows() ? "csdef.exe" : "csdef");
    }

    private static void AssertRuns(Workspace work, string csdef, params KeyValuePair<string, string>[] variables)
    {
        work.Write("a.csdef", Workspace.Article("scenario4-corrected"));

        string checkedText = Run(work.Folder, csdef, ["check", "a.csdef", "--format", "json"], variables);

        Assert.Equal(Csdef.Run("check a.csdef --format json", folder: work.Folder).Text, checkedText);
    }

    private static string[] FilesOf(Workspace work, string system)
    {
        string path = Assert.Single(Directory.GetFiles(Path.Combine(work.Folder, "packages"), $"CloudServiceTools.Cli.{system}.*.nupkg"));
        using ZipArchive package = ZipFile.OpenRead(path);
        return [.. package.Entries
            .Select(entry => entry.FullName)
            .Where(name => name.StartsWith("tools/", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.Ordinal))
            .Select(name => Path.GetFileName(name)!)
            .Order(StringComparer.Ordinal)];
    }

    private static string Run(string folder, string program, string[] arguments, KeyValuePair<string, string>[] variables)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0, $"{program} {string.Join(' ', arguments)}: {output}{error.Result}");
        return output;
    }
}
