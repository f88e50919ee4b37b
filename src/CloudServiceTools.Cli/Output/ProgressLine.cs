using System;

namespace CloudServiceTools.Cli.Output;

/// <summary>Says on a terminal how far a command over many files is; nothing where nobody watches.</summary>
internal sealed class ProgressLine(Shell shell, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>What is done sooner needs no display.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const string Erase = "\r\e[K";

    private long _last = time.GetTimestamp();
    private int _count;
    private bool _isShown;

    /// <summary>Whether nothing is shown, because nobody wants it.</summary>
    internal bool IsHidden { get; init; }

    /// <summary>One more file.</summary>
    internal void Next()
    {
        _count++;
        if (!IsHidden && shell.ShowsProgress && time.GetElapsedTime(_last) >= (_isShown ? Interval : Patience))
        {
            _last = time.GetTimestamp();
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
