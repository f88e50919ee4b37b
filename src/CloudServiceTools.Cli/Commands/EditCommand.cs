using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary>A command that changes a definition, and passes it on: from the pipe or a file, to the pipe or a file.</summary>
internal abstract class EditCommand : CsdefCommand
{
    private readonly DefinitionFiles _files;

    private protected EditCommand(Shell shell, string name, string description, params string[] examples)
        : base(shell, name, description, examples)
    {
        _files = new DefinitionFiles(shell);
        Runs();
    }

    /// <summary>What the Tab key offers of the definition that --in names.</summary>
    private protected DefinitionNames Names => _files.Names;

    private protected sealed override ExitCode Run(ParseResult result)
    {
        _files.Check(result);
        ServiceDefinition definition = _files.Read(result);
        Change(definition, result);
        _files.Write(definition, result);
        return ExitCode.Success;
    }

    /// <summary>Adds the command's own arguments and options, with those for files behind them.</summary>
    private protected void Takes(params Symbol[] symbols)
    {
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                Add(argument);
            }
            else if (symbol is Option option)
            {
                Add(option);
            }
        }

        _files.AddTo(this);
    }

    /// <summary>Changes the definition, wholly or not at all.</summary>
    private protected abstract void Change(ServiceDefinition definition, ParseResult result);
}
