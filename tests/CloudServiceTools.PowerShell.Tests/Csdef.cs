using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>
/// Runs csdef in this process, in a load context of its own: the module has another build of the engine. To start a process for each
/// command would take longer than everything that they do.
/// </summary>
internal static class Csdef
{
    private static readonly Lazy<Assembly> Program = new(Load);

    /// <summary>The bytes that csdef writes to its output.</summary>
    internal static byte[] Run(string folder, string[] args, int[] codes)
    {
        const BindingFlags Internal = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        using MemoryStream output = new();
        using StringWriter error = new();
        Type shellType = Program.Value.GetType("CloudServiceTools.Cli.Shell", throwOnError: true)!;
        object shell = shellType.GetConstructor(Internal, [typeof(Stream), typeof(Stream), typeof(TextWriter)])!.Invoke([new MemoryStream(), output, error]);
        shellType.GetProperty("Folder", Internal)!.SetValue(shell, folder);
        MethodInfo run = Program.Value.GetType("CloudServiceTools.Cli.CommandLine", throwOnError: true)!.GetMethod("Run", Internal)!;

        Assert.True(codes.Contains((int)run.Invoke(null, [args, shell])!), error.ToString());
        return output.ToArray();
    }

    private static Assembly Load()
    {
        string path = Path.GetFullPath(Path.Combine(
            AppContext.BaseDirectory, "..", "..", "CloudServiceTools.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "csdef.dll"));
        AssemblyDependencyResolver resolver = new(path);
        AssemblyLoadContext context = new("csdef");
        context.Resolving += (loader, name) => resolver.ResolveAssemblyToPath(name) is { } found ? loader.LoadFromAssemblyPath(found) : null;
        return context.LoadFromAssemblyPath(path);
    }
}
