using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Service;

namespace CloudServiceTools.Cli.Commands;

/// <summary>The files that a command reads: check, fix and reach take the same paths and options.</summary>
internal sealed class PathOptions
{
    private readonly Option<bool> _recurse = Parameters.Recurse("Search the folders below those of PATHS too.");
    private readonly Option<string[]> _exclude = Parameters.Exclude();

    internal Argument<string[]> Paths { get; } = new("PATHS")
    {
        Description = "Files, folders, and patterns such as '**/*.csdef'; default: standard input, as for -.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    internal void AddTo(Command command)
    {
        command.Add(Paths);
        command.Add(_recurse);
        command.Add(_exclude);
    }

    /// <summary>The paths that were given; standard input where none was.</summary>
    internal string[] Given(ParseResult result) => result.GetValue(Paths) is { Length: > 0 } given ? given : [Shell.Standard];

    /// <summary>The files, each once, one by one while they are found.</summary>
    internal IEnumerable<string> Files(ParseResult result, Shell shell) =>
        Selection(result, shell).Find(Given(result));

    /// <summary>The same as services; null for standard input.</summary>
    internal IEnumerable<ServiceFiles?> Services(ParseResult result, Shell shell, bool withConfigurations) =>
        Selection(result, shell).FindServices(Given(result), withConfigurations);

    /// <summary>Whether one file was named, and nothing that may mean several.</summary>
    internal bool IsOneFile(ParseResult result, Shell shell, string path) =>
        Given(result) is [var only] && only != Shell.Standard && shell.FullPath(only) == path;

    internal bool HasStandard(ParseResult result) => Given(result).Contains(Shell.Standard);

    private FileSelection Selection(ParseResult result, Shell shell) => new(shell, result.Has(_recurse), result.Get(_exclude));
}
