using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Xml;

/// <summary>Every error of this folder, made in one place. Paths are added by whoever knows the file.</summary>
internal static class XmlErrors
{
    private static Phrase SaveAsUtf8 => $"Save the file as UTF-8.";

    /// <summary>The text is not XML.</summary>
    /// <param name="problem">What .NET says.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="unescaped">The character that stands there and has to be escaped; null for other problems.</param>
    /// <param name="inner">What .NET threw.</param>
    internal static CsException Malformed(string problem, int line, int column, char? unescaped, Exception inner) => new(
        CsErrorId.CsMalformedXml,
        $"This is not well-formed XML: {Phrase.Sentence(problem)}",
        unescaped switch
        {
            '<' => $"Correct line {line}, column {column}: in a value, write &lt; for <.",
            '&' => $"Correct line {line}, column {column}: in a value, write &amp; for &.",
            _ => $"Correct line {line}, column {column}.",
        },
        inner)
    { Line = line, Column = column };

    /// <summary>The file is something else than XML.</summary>
    /// <param name="what">What it is, with its article.</param>
    /// <param name="inner">What .NET threw, if it was asked.</param>
    internal static CsException Foreign(string what, Exception? inner = null) => new(
        CsErrorId.CsMalformedXml,
        $"This is {Phrase.Words(what)}, not XML.",
        what.Contains("package")
            ? (Phrase)$"Give the definition (.csdef) or configuration (.cscfg) that the package was made from."
            : $"Give a service definition (.csdef) or a service configuration (.cscfg).",
        inner)
    { Line = 1, Column = 1 };

    internal static CsException Blank(Exception inner) => new(
        CsErrorId.CsMalformedXml,
        $"There is no XML to read: the text is empty.",
        $"Give the text of a service definition or configuration.",
        inner)
    { Line = 1, Column = 1 };

    internal static CsException IsAPath(string text, Exception inner) => new(
        CsErrorId.CsMalformedXml,
        $"'{Phrase.Whole(text)}' is the path of a file, and the text of a file is needed.",
        $"Read the file.",
        inner)
    { Line = 1, Column = 1, Target = text, Remedy = new Remedy(RemedyKind.ReadFile) };

    internal static CsException MisreadByteOrderMark(string start, Exception inner) => new(
        CsErrorId.CsMalformedXml,
        $"The text begins with '{start}', which is a byte order mark that was read in another encoding than UTF-8.",
        $"Read the file itself, or have its text read as UTF-8.",
        inner)
    { Line = 1, Column = 1, Target = start, Remedy = new Remedy(RemedyKind.ReadAsUtf8) };

    internal static CsException DocumentType(int line, int column, Exception inner) => new(
        CsErrorId.CsMalformedXml,
        $"This document holds a document type definition (DTD), which a service definition never needs and which is not read.",
        $"Remove the DOCTYPE, and write what its entities stand for.",
        inner)
    { Line = line, Column = column };

    internal static CsException TooDeep(int line, int column) => new(
        CsErrorId.CsDocumentTooDeep,
        $"Elements are nested deeper than {Limits.MaximumDepth} levels.",
        $"A service definition needs about ten: check that this is one.")
    { Line = line, Column = column };

    internal static CsException TooManyNodes(int line, int column) => new(
        CsErrorId.CsDocumentTooLarge,
        $"This has more than {Limits.MaximumNodes} elements, attributes and pieces of text.",
        $"A service definition has some hundreds: check that this is one.")
    {
        Line = line,
        Column = column,
    };

    internal static CsException TooLarge() => new(
        CsErrorId.CsDocumentTooLarge,
        $"This is larger than {Limits.MaximumBytes / (1024 * 1024)} MiB.",
        $"A service definition has a few kilobytes: check that this is one.");

    internal static CsException InvalidBytes(string encoding, int line, int column, Exception inner) => new(
        CsErrorId.CsMalformedXml,
        $"This is not well-formed XML: there are bytes here that are not {encoding}.",
        $"Save the file in the encoding that it declares.",
        inner)
    { Line = line, Column = column };

    internal static CsException UnknownEncoding(string name) => new(
        CsErrorId.CsUnsupportedEncoding, $"The declared encoding '{name}' is not known here.", SaveAsUtf8)
    {
        Line = 1,
        Column = 1,
        Target = name,
    };

    internal static CsException EncodingNotReversible(string name) => new(
        CsErrorId.CsUnsupportedEncoding,
        $"The file's encoding '{name}' would not give the same bytes back when it is written.",
        SaveAsUtf8)
    {
        Line = 1,
        Column = 1,
        Target = name,
    };

    internal static CsException NotEncodable(string name, Exception inner) => new(
        CsErrorId.CsUnsupportedEncoding,
        $"The document has characters that the encoding '{name}' does not have.",
        $"Write it as UTF-8.",
        inner)
    {
        Target = name,
    };

    internal static CsException FileNotFound(string path, Exception inner) =>
        OfFile(
            CsErrorId.CsFileNotFound,
            path,
            $"There is no file '{Phrase.Whole(path)}'.",
            NearbyFile(path) is { } near ? (Phrase)$"Did you mean '{near}'?" : $"Check the path.",
            inner);

    /// <summary>
    /// The name of a file beside the one that is not there, of almost the same name: of the same kind, or, where the extension may
    /// be wrong too, a definition or configuration.
    /// </summary>
    private static string? NearbyFile(string path)
    {
        string extension = Path.GetExtension(path);
        string[] kinds = extension.ToUpperInvariant() is ".CSDEF" or ".CSCFG" ? [extension] : [".csdef", ".cscfg", extension];
        try
        {
            return kinds.Select(kind => NearbyFile(path, kind)).FirstOrDefault(near => near is not null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // There is no such folder, or nobody may look into it: then there is nothing to suggest.
            return null;
        }
    }

    private static string? NearbyFile(string path, string extension)
    {
        const int MostNames = 1000;
        ILookup<string, string> files = Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*" + extension)
            .Take(MostNames)
            .Select(file => Path.GetFileName(file)!)
            .Where(file => file != Path.GetFileName(path))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file)!);
        return NameSuggestion.Nearest(Path.GetFileNameWithoutExtension(path), files.Select(file => file.Key)) is { } nearest
            ? files[nearest].First()
            : null;
    }

    internal static CsException IsAFolder(string path) => OfFile(
        CsErrorId.CsFileUnreadable,
        path,
        $"'{Phrase.Whole(path)}' is a folder, not a file.",
        $"Give the file inside it, such as ServiceDefinition.csdef, or a wildcard such as *.csdef.");

    internal static CsException IsNoFile(string path) => OfFile(
        CsErrorId.CsFileUnreadable,
        path,
        $"'{Phrase.Whole(path)}' is a pipe or a device, not a file.",
        $"Give the path of a file. What a program writes can be read from standard input.");

    internal static CsException MayBeNoFile(string path) => OfFile(
        CsErrorId.CsFileUnreadable,
        path,
        $"'{Phrase.Whole(path)}' is empty, or a pipe or a device.",
        $"Give the path of a file that holds something.");

    internal static CsException FileUnreadable(string path, Exception inner) => OfFile(
        CsErrorId.CsFileUnreadable,
        path,
        $"'{Phrase.Whole(path)}' cannot be read: {Sentence(inner.Message, path)}",
        $"Check that you may read the file.",
        inner);

    internal static CsException NothingToRead() => new(
        CsErrorId.CsFileUnreadable,
        $"There is nothing to read: the input is empty.",
        $"Name a file, or check the command that writes the input.");

    internal static CsException FileExists(string path) => OfFile(
        CsErrorId.CsFileExists,
        path,
        $"The file '{Phrase.Whole(path)}' already exists.",
        $"Choose another path, or allow the file to be replaced.",
        remedy: RemedyKind.ReplaceFile);

    internal static CsException FileUnwritable(string path, string reason, Exception? inner = null) => OfFile(
        CsErrorId.CsFileUnwritable,
        path,
        $"'{Phrase.Whole(path)}' cannot be written: {Sentence(reason, path)}",
        $"Give the path of a file in a folder that you may write to.",
        inner);

    internal static CsException FileReadOnly(string path) => OfFile(
        CsErrorId.CsFileUnwritable,
        path,
        $"'{Phrase.Whole(path)}' cannot be written: it is read-only.",
        $"Make it writable, or force the write.",
        remedy: RemedyKind.ForceWrite);

    internal static CsException FileChanged(string path) => OfFile(
        CsErrorId.CsFileChanged,
        path,
        $"'{Phrase.Whole(path)}' was changed by another program since it was read, and was not overwritten.",
        $"Read it again and repeat the change, or force the write.",
        remedy: RemedyKind.ForceWrite);

    internal static CsException WriteInterrupted(string path, string written, CsException inner) => new(
        inner.Id,
        Phrase.Whole(inner.Message),
        $"A write of this file was interrupted: its content is in '{Phrase.Whole(written)}', and the next write of '{Phrase.Whole(path)}' puts it back.",
        inner)
    {
        Path = path,
        Target = path,
        Line = inner.Line,
        Column = inner.Column,
    };

    /// <summary>The folder of the file to write is not there.</summary>
    /// <param name="path">The path that was given.</param>
    /// <param name="target">Where it leads, which is somewhere else for a link.</param>
    /// <param name="inner">What .NET says.</param>
    internal static CsException FolderNotFound(string path, string target, Exception inner) => OfFile(
        CsErrorId.CsFileUnwritable,
        path,
        $"'{Phrase.Whole(path)}' cannot be written: there is no folder '{Phrase.Whole(System.IO.Path.GetDirectoryName(target))}'.",
        $"Create the folder first.",
        inner);

    /// <summary>What .NET says of a file: its sentences may end without a full stop, or in the path once more.</summary>
    private static Phrase Sentence(string text, string path) =>
        $"{Phrase.Whole(Without(Without(Without(text, "."), $" : '{path}'"), "."))}.";

    private static string Without(string text, string end) =>
        text.EndsWith(end, StringComparison.Ordinal) ? text.Substring(0, text.Length - end.Length) : text;

    private static CsException OfFile(
        CsErrorId id, string path, Phrase message, Phrase action, Exception? inner = null, RemedyKind? remedy = null) =>
        new(id, message, action, inner)
        {
            Path = path,
            Target = path,
            Remedy = remedy is { } kind ? new Remedy(kind) : null,
        };
}
