using System.Diagnostics;

namespace CloudServiceTools.Cli.Output;

/// <summary>Says on a terminal how far a command over many files is; nothing where nobody watches.</summary>
internal sealed class ProgressLine(Shell shell)
{
    private const int Interval = 200;

    /// <summary>What is done sooner needs no display.</summary>
    private const int Patience = 1000;

    private const string Erase = "\r\e[K";

    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private int _count;
    private bool _isShown;

    /// <summary>One more file.</summary>
    internal void Next()
    {
        _count++;
        if (shell.ShowsProgress && _sinceLast.ElapsedMilliseconds >= (_isShown ? Interval : Patience))
        {
            _sinceLast.Restart();
            _isShown = true;
            shell.Error.Write($"{Erase}{_count} files checked ...");
        }
    }

    /// <summary>Takes the line away, so that something else can stand there.</summary>
    internal void Clear()
    {
        if (_isShown)
        {
            _isShown = false;
            shell.Error.Write(Erase);
        }
    }
}
