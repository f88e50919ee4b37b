using System;
using System.Collections.Generic;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;

namespace CloudServiceTools.Cli.Input;

/// <summary>What check found in the files of one service.</summary>
/// <param name="Path">The full path of the definition, or of what stands for it; null for standard input.</param>
/// <param name="Found">The findings.</param>
/// <param name="IsRead">Whether there was something to look at.</param>
/// <param name="Problems">What there was nothing to read of: the file itself, or configurations beside it.</param>
internal sealed record FileFindings(string? Path, IReadOnlyList<Diagnostic> Found, bool IsRead, IReadOnlyList<CsException> Problems);

/// <summary>Analyzes services, several at once. What the engine gives is for one thread: each has its own of everything.</summary>
internal sealed class FileAnalysis(Shell shell, Func<AnalyzerOptions> options, string? inputName = null)
{
    private readonly Stack<Analyzer> _idle = new();

    /// <summary>Makes the first worker: what is wrong with the options shows before a file is read.</summary>
    /// <exception cref="CsException">CsRuleNotFound, or as a configuration that was named.</exception>
    internal void Prepare() => _idle.Push(MakeWorker());

    /// <summary>What is wrong with the files of a service; with standard input where there are none.</summary>
    internal FileFindings Analyze(ServiceFiles? files)
    {
        Analyzer? analyzer;
        lock (_idle)
        {
            _idle.TryPop(out analyzer);
        }

        analyzer ??= MakeWorker();
        List<CsException> problems = [];
        FileFindings found = files is null
            ? Run(inputName, problems, () => analyzer.AnalyzeStream(shell.Input))
            : Run(files.Path, problems, () => analyzer.Analyze(files, problems.Add));
        lock (_idle)
        {
            _idle.Push(analyzer);
        }

        return found;
    }

    /// <summary>Each has its own copy of the configurations that were named.</summary>
    private Analyzer MakeWorker() => new(options());

    private static FileFindings Run(string? path, List<CsException> problems, Func<IReadOnlyList<Diagnostic>> analyze)
    {
        IReadOnlyList<Diagnostic> found = [];
        bool isRead = false;
        try
        {
            // Without what keeps a definition alive: of many files only what is said of them stays.
            found = Array.ConvertAll([.. analyze()], diagnostic => diagnostic.Detach(path));
            isRead = true;
        }
        catch (CsException exception)
        {
            problems.Add(exception);
        }

        return new FileFindings(path, found, isRead, problems);
    }
}
