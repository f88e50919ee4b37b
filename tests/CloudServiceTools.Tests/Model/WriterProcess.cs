using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using CloudServiceTools.Model;

namespace CloudServiceTools.Tests.Model;

/// <summary>
/// A process of its own that writes two definitions to one file in turn until it is killed: this very test program,
/// started with an argument that the test runner never gives.
/// </summary>
internal static class WriterProcess
{
    private const string Argument = "--write-until-killed";
    private const string Written = "written";

    internal static Process Start(string folder, string[] texts)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            File.WriteAllText(Source(folder, i), texts[i]);
        }

        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };

        // A process that is killed leaves its diagnostic sockets in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(WriterProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        start.ArgumentList.Add(folder);
        return Process.Start(start)!;
    }

    /// <summary>Kills the process somewhere in one of its first writes.</summary>
    internal static void KillWhileWriting(Process process, Random random)
    {
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            if (process.StandardOutput.ReadLine() != Written)
            {
                throw new InvalidOperationException("The writer does not write.");
            }
        }

        Thread.SpinWait(random.Next(0, 100_000));
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Runs before the test runner's own Main, in every process; in the writer's, Main is never reached.</summary>
    [ModuleInitializer]
    internal static void RunInWriter()
    {
        string[] arguments = Environment.GetCommandLineArgs();
        int argument = Array.IndexOf(arguments, Argument);
        if (argument >= 0)
        {
            WriteUntilKilled(arguments[argument + 1]);
        }
    }

    private static void WriteUntilKilled(string folder)
    {
        ServiceDefinition[] definitions = [ServiceDefinition.Load(Source(folder, 0)), ServiceDefinition.Load(Source(folder, 1))];
        string target = Path.Combine(folder, "ServiceDefinition.csdef");
        for (int i = 0; ; i++)
        {
            definitions[i % 2].Save(target, force: true);
            Console.WriteLine(Written);
        }
    }

    private static string Source(string folder, int index) => Path.Combine(folder, $"source{index}.xml");
}
