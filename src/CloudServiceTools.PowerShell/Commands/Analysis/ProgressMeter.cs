using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>Says how far a command over many files is, often enough to see and too seldom to cost anything.</summary>
internal sealed class ProgressMeter
{
    private const int Interval = 200;

    /// <summary>What is done sooner needs no display.</summary>
    private const int Patience = 2000;

    private const string Activity = "Analyzing service definitions";

    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private int _count;
    private bool _isShown;

    /// <summary>One more file; what to show, when it is time to.</summary>
    internal ProgressRecord? Next(string file)
    {
        _count++;
        if (_sinceLast.ElapsedMilliseconds < (_isShown ? Interval : Patience))
        {
            return null;
        }

        _sinceLast.Restart();
        _isShown = true;
        return new ProgressRecord(0, Activity, $"{_count} files") { CurrentOperation = LineText.Of(Path.GetFileName(file)) };
    }

    /// <summary>What takes the display away, where there is one.</summary>
    internal ProgressRecord? Last() => _isShown
        ? new ProgressRecord(0, Activity, $"{_count} files") { RecordType = ProgressRecordType.Completed }
        : null;
}
