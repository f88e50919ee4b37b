using System.CommandLine;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Input;

/// <summary>Where a command has its document from, and where it goes: files, or standard input and output.</summary>
internal sealed class DocumentFiles(Shell shell, DocumentSource source)
{
    private readonly Option<string> _in = Parameters.Text(
        "--in", "FILE", $"The {source.Noun} to read; default: standard input, as for -.");

    private readonly Option<string> _output = Parameters.Output();
    private readonly Option<bool> _inPlace = Parameters.InPlace("Write back to the file that was read, completely or not at all.");
    private readonly Option<bool> _force = Parameters.Force();

    /// <summary>What the Tab key offers once the file is named.</summary>
    internal DefinitionNames Names => new(shell, _in);

    /// <summary>The option that names the document.</summary>
    internal Option<string> In => _in;

    internal void AddTo(Command command)
    {
        command.Add(_in);
        AddOutputTo(command);
        command.Add(_inPlace);
    }

    internal void AddOutputTo(Command command)
    {
        command.Add(_output);
        command.Add(_force);
    }

    /// <summary>Refuses what cannot work before anything is read.</summary>
    internal void Check(ParseResult result)
    {
        if (result.Has(_inPlace))
        {
            if (result.Get(_in) is null or Shell.Standard)
            {
                throw new UsageException("--in-place needs the file: give it with --in FILE.");
            }

            if (result.Get(_output) is not null)
            {
                throw new UsageException("--in-place and --output exclude each other: leave one of them out.");
            }
        }
    }

    internal bool IsInPlace(ParseResult result) => result.Has(_inPlace);

    internal IServiceDocument Read(ParseResult result) => source.Read(shell, result.Get(_in));

    internal void Write(IServiceDocument document, ParseResult result)
    {
        string? target = result.Has(_inPlace) ? document.Path : shell.OutputPath(result.Get(_output));
        if (target is null)
        {
            shell.Write(document.ToBytes());
        }
        else
        {
            document.Write(target, result.Has(_force));
        }
    }
}

/// <summary>Reads definitions for commands.</summary>
internal static class DefinitionInput
{
    /// <summary>The definition of a file; that of standard input where none is named.</summary>
    /// <exception cref="Errors.CsException">As the engine says.</exception>
    /// <exception cref="UsageException">Nobody feeds standard input.</exception>
    internal static ServiceDefinition ReadDefinition(this Shell shell, string? path) =>
        (ServiceDefinition)DocumentSource.Definition.Read(shell, path);

    /// <summary>
    /// Writes a document to a file: to its own, unless another program changed that meanwhile, or to one that is not there
    /// yet; to any, where that is forced.
    /// </summary>
    /// <exception cref="CloudServiceTools.Errors.CsException">As the engine says.</exception>
    internal static void Write(this IServiceDocument document, string target, bool force)
    {
        bool isOwn = document.Path is { } own && FilePath.AreSame(own, target);
        Interruption.Shield(() => document.Save(target, overwrite: isOwn || force, force: force));
    }

    /// <summary>Refuses to wait for somebody to type a document.</summary>
    internal static void RequireInput(this Shell shell, string noun = "definition")
    {
        if (shell.IsInputTerminal)
        {
            throw new UsageException($"There is no {noun}: name a file, or send one through a pipe.");
        }
    }
}
