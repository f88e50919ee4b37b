using System.CommandLine;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Input;

/// <summary>Where a command has its definition from, and where it goes: files, or standard input and output.</summary>
internal sealed class DefinitionFiles(Shell shell)
{
    private readonly Option<string> _in = Parameters.Text("--in", "FILE", "The definition to read; default: standard input, as for -.");
    private readonly Option<string> _output = Parameters.Output();
    private readonly Option<bool> _inPlace = Parameters.InPlace("Write back to the file that was read, completely or not at all.");
    private readonly Option<bool> _force = Parameters.Force();

    /// <summary>What the Tab key offers once the file is named.</summary>
    internal DefinitionNames Names => new(shell, _in);

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

    internal ServiceDefinition Read(ParseResult result) => shell.ReadDefinition(result.Get(_in));

    internal void Write(ServiceDefinition definition, ParseResult result)
    {
        string? target = result.Has(_inPlace) ? definition.Path : shell.OutputPath(result.Get(_output));
        if (target is null)
        {
            shell.Write(definition.ToBytes());
        }
        else
        {
            definition.Write(target, result.Has(_force));
        }
    }
}

/// <summary>Reads definitions for commands.</summary>
internal static class DefinitionInput
{
    /// <summary>The definition of a file; that of standard input where none is named.</summary>
    /// <exception cref="Errors.CsException">As the engine says.</exception>
    /// <exception cref="UsageException">Nobody feeds standard input.</exception>
    internal static ServiceDefinition ReadDefinition(this Shell shell, string? path)
    {
        if (path is not (null or Shell.Standard))
        {
            return ServiceDefinition.Load(shell.FullPath(path));
        }

        shell.RequireInput();
        return ServiceDefinition.Load(shell.Input);
    }

    /// <summary>
    /// Writes a definition to a file: to its own, unless another program changed that meanwhile, or to one that is not there
    /// yet; to any, where that is forced.
    /// </summary>
    /// <exception cref="CloudServiceTools.Errors.CsException">As the engine says.</exception>
    internal static void Write(this ServiceDefinition definition, string target, bool force)
    {
        bool isOwn = definition.Path is { } own && FilePath.AreSame(own, target);
        Interruption.Shield(() => definition.Save(target, overwrite: isOwn || force, force: force));
    }

    /// <summary>Refuses to wait for somebody to type a definition.</summary>
    internal static void RequireInput(this Shell shell)
    {
        if (shell.IsInputTerminal)
        {
            throw new UsageException("There is no definition: name a file, or send one through a pipe.");
        }
    }
}
