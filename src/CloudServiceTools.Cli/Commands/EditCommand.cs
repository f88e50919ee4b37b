using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary>A command that changes a definition or configuration, and passes it on: from the pipe or a file, to the pipe or a file.</summary>
internal abstract class EditCommand : CsdefCommand
{
    private const int MostTries = 20;

    private readonly DocumentFiles _files;
    private readonly Option<bool> _quiet = Parameters.Quiet("Leave warnings out.");

    private protected EditCommand(
        Shell shell, DocumentSource source, string name, string description, params string[] examples)
        : base(shell, name, description, examples)
    {
        Source = source;
        _files = new DocumentFiles(shell, source);
        Runs();
    }

    /// <summary>Which of the two kinds of documents the command changes.</summary>
    internal DocumentSource Source { get; }

    /// <summary>What the Tab key offers of the definition that --in names.</summary>
    private protected DefinitionNames Names => _files.Names;

    /// <summary>The option that names the document.</summary>
    private protected Option<string> In => _files.In;

    private protected sealed override ExitCode Run(ParseResult result)
    {
        _files.Check(result);
        Shell.IsQuiet = result.Has(_quiet);
        for (int tries = 1; ; tries++)
        {
            IServiceDocument document = _files.Read(result);
            Change(document, result);
            try
            {
                _files.Write(document, result);
                return ExitCode.Success;
            }
            catch (CsException exception) when (
                exception.Id == CsErrorId.CsFileChanged && tries < MostTries && _files.IsInPlace(result))
            {
                // Another process was faster: the change is made to what it wrote.
            }
        }
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
        Add(_quiet);
    }

    /// <summary>Changes the document; where that fails, it is not written.</summary>
    private protected abstract void Change(IServiceDocument document, ParseResult result);
}
