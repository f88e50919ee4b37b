using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>NuGet refuses packages for reasons of its own, and a release is a bad time to learn of one.</summary>
public sealed class PackageTests
{
    [Fact]
    public void The_module_can_be_packed()
    {
        string folder = Directory.CreateTempSubdirectory("package-").FullName;
        try
        {
            string nuspec = Path.Combine(folder, "CloudServiceTools.nuspec");
            File.WriteAllText(nuspec, """
                <package><metadata>
                  <id>CloudServiceTools</id><version>0.0.1</version><authors>A</authors><description>D</description>
                </metadata><files><file src="CloudServiceTools/**" target="" /></files></package>
                """);

            (int code, string output) = Pack(folder, nuspec);

            Assert.True(code == 0, output);
            using ZipArchive package = ZipFile.OpenRead(Path.Combine(folder, "CloudServiceTools.0.0.1.nupkg"));
            string module = Path.Combine(Session.Repository, "artifacts", "CloudServiceTools");
            Assert.Empty(Directory.GetFiles(module, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(module, file).Replace('\\', '/'))
                .Except(package.Entries.Select(entry => entry.FullName)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As build.ps1 does, but for the version and the tags.</summary>
    private static (int Code, string Output) Pack(string folder, string nuspec)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        ProcessStartInfo start = new("dotnet",
        [
            "pack", Path.Combine(Session.Repository, "src", "CloudServiceTools.PowerShell"), "--no-build",
            "--configuration", configuration, "--output", folder,
            "-p:IsPackable=true", $"-p:NuspecFile={nuspec}", $"-p:NuspecBasePath={Path.Combine(Session.Repository, "artifacts")}",
        ])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
