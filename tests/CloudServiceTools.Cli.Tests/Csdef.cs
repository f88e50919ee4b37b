using System;
using System.IO;
using System.Text;

namespace CloudServiceTools.Cli.Tests;

/// <summary>What a command gave.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Bytes">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Outcome(int Code, byte[] Bytes, string Error)
{
    internal string Text => Encoding.UTF8.GetString(Bytes);
}

/// <summary>Runs csdef in this process.</summary>
internal static class Csdef
{
    /// <summary>Runs a command line; its words are separated by spaces, and none has one.</summary>
    internal static Outcome Run(string line, string input = "", string? folder = null) =>
        Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), Encoding.UTF8.GetBytes(input), folder);

    internal static Outcome Run(
        string[] args, byte[] input, string? folder = null, bool isInputTerminal = false, bool hasColor = false, bool showsProgress = false)
    {
        using MemoryStream output = new();
        using StringWriter error = new() { NewLine = "\n" };
        Shell shell = new(new MemoryStream(input), output, error)
        {
            Folder = folder ?? Path.GetTempPath(),
            IsInputTerminal = isInputTerminal,
            HasColor = hasColor,
            ShowsProgress = showsProgress,
        };
        int code = CommandLine.Run(args, shell);
        return new Outcome(code, output.ToArray(), error.ToString());
    }

    /// <summary>Runs command lines one after the other, the output of each being the input of the next.</summary>
    internal static string Pipe(string input, params string[] lines)
    {
        foreach (string line in lines)
        {
            Outcome outcome = Run(line, input);
            if (outcome.Code != 0)
            {
                throw new InvalidOperationException($"{line}: {outcome.Error}");
            }

            input = outcome.Text;
        }

        return input;
    }
}
