using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CloudServiceTools.Cli.Commands;

/// <summary>A command of csdef: it reads its options, makes the call to the engine that the cmdlet makes, and writes.</summary>
internal abstract class CsdefCommand : Command
{
    private protected CsdefCommand(Shell shell, string name, string description, params string[] examples)
        : base(name, description)
    {
        Shell = shell;
        Examples = examples;
    }

    /// <summary>Command lines that the help shows.</summary>
    internal IReadOnlyList<string> Examples { get; }

    private protected Shell Shell { get; }

    /// <summary>Makes the command do something; one that only holds others does not.</summary>
    private protected void Runs() => SetAction(result =>
    {
        Shell.HasForce = Options.Any(option => option.Name == Parameters.ForceName);
        return (int)Run(result);
    });

    private protected virtual ExitCode Run(ParseResult result) => ExitCode.Success;
}
