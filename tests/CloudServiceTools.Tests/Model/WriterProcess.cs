using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using CloudServiceTools.Model;

namespace CloudServiceTools.Tests.Model;

/// <summary>
/// A process of its own that writes two definitions to one file in turn until it is killed: this very test program,
/// started with an argument that the test runner never gives.
/// </summary>
internal static class WriterProcess
{
    private const string Argument = "--write-until-killed";
    private const string Ready = "writing";

    internal static Process Start(string folder, string[] texts)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            File.WriteAllText(Source(folder, i), texts[i]);
        }

        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(WriterProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        start.ArgumentList.Add(folder);
        return Process.Start(start)!;
    }

    internal static void WaitUntilWriting(Process process)
    {
        if (process.StandardOutput.ReadLine() != Ready)
        {
            throw new InvalidOperationException("The writer did not start.");
        }
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
        definitions[0].Save(target);
        Console.WriteLine(Ready);
        for (int i = 1; ; i++)
        {
            definitions[i % 2].Save(target, force: true);
        }
    }

    private static string Source(string folder, int index) => Path.Combine(folder, $"source{index}.xml");
}
