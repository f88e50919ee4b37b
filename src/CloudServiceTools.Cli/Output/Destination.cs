using System;
using System.IO;
using System.Text;
using CloudServiceTools.Reporting;

namespace CloudServiceTools.Cli.Output;

/// <summary>
/// Where a command writes text while it works: to standard output at once, or to a file, which is written when all is there.
/// Until then the text is in a file of the system's temporary folder, however long it is.
/// </summary>
internal sealed class Destination : IDisposable
{
    private const int BufferSize = 16 * 1024;

    private readonly string? _path;
    private readonly FileStream? _spool;

    /// <summary>Standard output, or a file.</summary>
    /// <param name="shell">Where the command runs.</param>
    /// <param name="path">The file; null or - for standard output.</param>
    internal Destination(Shell shell, string? path)
    {
        _path = shell.OutputPath(path);
        if (_path is null)
        {
            Text = shell.Output;
            return;
        }

        _spool = OpenSpool();
        Text = new StreamWriter(_spool, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { NewLine = "\n" };
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
            Text.Flush();
            Interruption.Shield(() => Report.Save(_path, _spool!));
        }
    }

    private static FileStream OpenSpool()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The output cannot be put together in the folder for temporary files: {exception.Message}");
        }
    }

    /// <summary>Forgets what was written and not closed.</summary>
    public void Dispose() => _spool?.Dispose();
}
