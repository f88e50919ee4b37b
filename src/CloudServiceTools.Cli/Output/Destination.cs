using System.IO;

namespace CloudServiceTools.Cli.Output;

/// <summary>Where a command writes text while it works: to standard output at once, or to a file, which is written when all is there.</summary>
internal sealed class Destination
{
    private readonly Shell? _shell;
    private readonly string? _path;

    /// <summary>Standard output, or a file.</summary>
    /// <param name="shell">Where the command runs.</param>
    /// <param name="path">The file; null or - for standard output.</param>
    internal Destination(Shell shell, string? path)
    {
        _shell = shell;
        _path = shell.OutputPath(path);
        Text = _path is null ? shell.Output : new StringWriter { NewLine = "\n" };
    }

    private Destination() => Text = TextWriter.Null;

    /// <summary>Where what nobody wants to see goes.</summary>
    internal static Destination Nowhere { get; } = new();

    internal TextWriter Text { get; }

    /// <summary>Whether it is a file, and no stream that somebody may watch.</summary>
    internal bool IsFile => _path is not null;

    /// <summary>Writes the file, completely or not at all.</summary>
    /// <exception cref="Errors.CsException">CsFileUnwritable.</exception>
    internal void Close()
    {
        if (_path is not null)
        {
            _shell!.Write(Text.ToString()!, _path);
        }
    }
}
