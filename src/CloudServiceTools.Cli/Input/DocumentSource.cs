using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Input;

/// <summary>One of the two kinds of documents: what it is called, and how it is read.</summary>
/// <param name="Noun">What it is called.</param>
/// <param name="Example">A file of the kind, for examples.</param>
/// <param name="OfFile">Reads a file.</param>
/// <param name="OfStream">Reads what a pipe has.</param>
internal sealed record DocumentSource(
    string Noun, string Example, Func<string, IServiceDocument> OfFile, Func<Stream, IServiceDocument> OfStream)
{
    internal static DocumentSource Definition { get; } =
        new("definition", "ServiceDefinition.csdef", ServiceDefinition.Load, ServiceDefinition.Load);

    internal static DocumentSource Configuration { get; } =
        new("configuration", "ServiceConfiguration.Cloud.cscfg", ServiceConfiguration.Load, ServiceConfiguration.Load);

    /// <summary>The document of a file; that of standard input where none is named.</summary>
    /// <exception cref="CsException">As the engine says.</exception>
    /// <exception cref="UsageException">Nobody feeds standard input.</exception>
    internal IServiceDocument Read(Shell shell, string? path)
    {
        if (path is not (null or Shell.Standard))
        {
            return OfFile(shell.FullPath(path));
        }

        shell.RequireInput(Noun);
        return OfStream(shell.Input);
    }

    /// <summary>What the Tab key offers out of the documents that a command line names.</summary>
    /// <param name="shell">Where the command line is.</param>
    /// <param name="file">What names them.</param>
    /// <param name="context">The command line.</param>
    /// <param name="names">The names in a document.</param>
    internal IEnumerable<CompletionItem> Offer(
        Shell shell, Symbol file, CompletionContext context, Func<IServiceDocument, IEnumerable<string>> names)
    {
        SymbolResult? given = file is Option option ? context.ParseResult.GetResult(option) : context.ParseResult.GetResult((Argument)file);
        return (given?.Tokens ?? [])
            .SelectMany(token => TryRead(shell, token.Value))
            .SelectMany(names)
            .Where(IsOffered)
            .Distinct()
            .Select(name => new CompletionItem(name));
    }

    /// <summary>What could not be read on the line, or would be taken for an option, is not offered.</summary>
    private static bool IsOffered(string name) => LineText.IsPlain(name) && !name.StartsWith('-');

    /// <summary>The document of a file; none of what is no file, as of a line that is not finished yet.</summary>
    private IEnumerable<IServiceDocument> TryRead(Shell shell, string path)
    {
        try
        {
            return File.Exists(shell.FullPath(path)) ? [OfFile(shell.FullPath(path))] : [];
        }
        catch (Exception exception) when (exception is CsException or UsageException)
        {
            // The command itself says what is wrong, when it runs.
            return [];
        }
    }
}
