using System;
using System.Buffers;
using System.IO;
using System.Text;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli;

/// <summary>Where a command runs: its streams, its folder, and what is at the other end of them.</summary>
internal sealed class Shell
{
    /// <summary>What stands for standard input or output where a file may be named.</summary>
    internal const string Standard = "-";

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<Stream> _input;
    private readonly Lazy<TextWriter> _error;
    private readonly Stream _output;
    private TextWriter? _text;

    internal Shell(Stream input, Stream output, TextWriter error)
        : this(new Lazy<Stream>(input), output, new Lazy<TextWriter>(error))
    {
    }

    private Shell(Lazy<Stream> input, Stream output, Lazy<TextWriter> error)
    {
        _input = input;
        _output = output;
        _error = error;
    }

    /// <summary>Standard input, as bytes.</summary>
    internal Stream Input => _input.Value;

    /// <summary>Standard output, as text in UTF-8 with line feeds.</summary>
    internal TextWriter Output => _text ??= new StreamWriter(_output, TextEncoding, bufferSize: 16 * 1024) { NewLine = "\n" };

    /// <summary>Standard error.</summary>
    internal TextWriter Error => _error.Value;

    /// <summary>The folder that relative paths start from.</summary>
    internal string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Paths, relative to the folder where they are inside it.</summary>
    internal RelativePaths Paths => field ??= new RelativePaths(Folder);

    /// <summary>Whether somebody would have to type the input.</summary>
    internal bool IsInputTerminal { get; init; }

    /// <summary>The encoding of text: UTF-8, but for a console of Windows, which shows text in its own code page.</summary>
    internal Encoding TextEncoding { get; init; } = Utf8;

    /// <summary>Whether output may have colours.</summary>
    internal bool HasColor { get; init; }

    /// <summary>Whether somebody watches standard error, and may be shown progress.</summary>
    internal bool ShowsProgress { get; init; }

    /// <summary>Where the lines of help end; that of the terminal of this process, where there is none.</summary>
    internal int? HelpWidth { get; init; } = int.MaxValue;

    /// <summary>Whether something could not be done: the command goes on, and ends with the exit code that says so.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>The path of the file that standard input is the text of; null where nobody said so.</summary>
    internal string? InputName { get; set; }

    /// <summary>Whether warnings are left out.</summary>
    internal bool IsQuiet { get; set; }

    /// <summary>Whether the command that runs can be told to replace a file.</summary>
    internal bool HasForce { get; set; }

    /// <summary>The console of this process.</summary>
    internal static Shell OfProcess()
    {
        bool isWindows = OperatingSystem.IsWindows();
        return new Shell(new Lazy<Stream>(Console.OpenStandardInput), Console.OpenStandardOutput(), new Lazy<TextWriter>(OpenError))
        {
            IsInputTerminal = !Console.IsInputRedirected,
            HasColor = Terminal.HasColor(Environment.GetEnvironmentVariable, isWindows, Console.IsOutputRedirected),
            TextEncoding = isWindows && !Console.IsOutputRedirected ? Console.OutputEncoding : Utf8,
            ShowsProgress = !Console.IsErrorRedirected && Terminal.TakesEscapes(Environment.GetEnvironmentVariable, isWindows),
            HelpWidth = null,
        };
    }

    private static StreamWriter OpenError() =>
        new(Console.OpenStandardError(), OperatingSystem.IsWindows() && !Console.IsErrorRedirected ? Console.OutputEncoding : Utf8, bufferSize: 256) { AutoFlush = true, NewLine = "\n" };

    /// <summary>A path, from the folder that the command runs in.</summary>
    /// <exception cref="UsageException">
    /// It is empty, as a variable is that nobody set: .NET would take it for the folder. Or it is a URL, in which .NET would take
    /// out a slash.
    /// </exception>
    internal string FullPath(string path) =>
        path.Length == 0 ? throw new UsageException("An empty text is no path: name a file, or leave it out.")
        : IsUrl(path) ? throw new UsageException($"'{path}' is a URL, and csdef reads and writes files: download it, or give the path of a file.")
        : Path.GetFullPath(path, Folder);

    /// <summary>The full path of the file to write; null where standard output is meant.</summary>
    internal string? OutputPath(string? path) => path is null or Standard ? null : FullPath(path);

    /// <summary>A path as a person reads it: relative where it is inside the folder; standard input has none.</summary>
    internal string Display(string? path) => Paths.Of(path ?? (InputName is null ? null : FullPath(InputName))) ?? "stdin";

    /// <summary>Writes bytes to standard output as they are.</summary>
    internal void Write(byte[] bytes)
    {
        _text?.Flush();
        _output.Write(bytes);
    }

    /// <summary>Sends on what was written.</summary>
    internal void Flush()
    {
        _text?.Flush();
        _output.Flush();
    }

    /// <summary>Says in one line what is wrong and what to do, and remembers it for the exit code.</summary>
    internal void Tell(CsException problem)
    {
        HasFailed = true;
        CsException exception = problem.RelativeTo(Folder);
        string place = Display(exception.Path);
        Phrase where = exception.Line > 0 ? $"{Phrase.Whole(place)}:{exception.Line}:{exception.Column}: "
            : exception.Path is null || exception.Message.Contains($"'{LineText.Of(place)}'", StringComparison.Ordinal) ? (Phrase)$""
            : $"{Phrase.Whole(place)}: ";
        WriteLine($"{where}error {exception.Id}: {Phrase.Whole(exception.Message)} {Phrase.Whole(exception.ActionWith(remedy => RemedyWords.Of(remedy, HasForce)))}");
    }

    /// <inheritdoc cref="Tell(CsException)"/>
    internal void Fail(string problem)
    {
        HasFailed = true;
        WriteLine($"error: {Phrase.Whole(problem)}");
    }

    /// <summary>Says what somebody should know about what was done.</summary>
    internal void Warn(Phrase? notice)
    {
        if (notice is not null && !IsQuiet)
        {
            WriteLine($"warning: {notice}");
        }
    }

    /// <inheritdoc cref="Warn(Phrase?)"/>
    internal void Warn(string? notice) => Warn(notice is null ? null : Phrase.Whole(notice));

    /// <summary>Says what came of the command, beside its output.</summary>
    internal void Note(Phrase notice) => WriteLine(notice);

    /// <summary>Runs one item's work: an error is reported, and the next item has its turn.</summary>
    /// <returns>Whether the work was done.</returns>
    internal bool Attempt(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (CsException exception)
        {
            Tell(exception);
            return false;
        }
    }

    /// <summary>Whether a text begins as a URL does. One letter before the colon is a drive of Windows.</summary>
    private static bool IsUrl(string path)
    {
        int length = path.IndexOf("://", StringComparison.Ordinal);
        return length > 1 && path.AsSpan(0, length).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    /// <summary>Lines go to different streams: what was said first shall be seen first.</summary>
    private void WriteLine(Phrase text)
    {
        _text?.Flush();
        try
        {
            Error.WritePhrase($"csdef: {text}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed or full: the exit code says it still.
        }
    }
}
