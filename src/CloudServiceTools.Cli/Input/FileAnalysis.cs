using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli.Input;

/// <summary>What check found in one file.</summary>
/// <param name="Path">The full path of the file; null for standard input.</param>
/// <param name="Found">The findings.</param>
/// <param name="IsRead">Whether there was something to look at.</param>
/// <param name="Problems">What could not be read: the file itself, or configurations beside it.</param>
internal sealed record FileFindings(string? Path, IReadOnlyList<Diagnostic> Found, bool IsRead, IReadOnlyList<CsException> Problems);

/// <summary>Analyzes files, several at once. What the engine gives is for one thread: each has its own of everything.</summary>
internal sealed class FileAnalysis(Shell shell, AnalyzerOptions options, IReadOnlyList<string> configurations, bool withConfiguration, string? inputName = null)
{
    private readonly Stack<Worker> _idle = new();

    /// <summary>Makes the first worker: what is wrong with the options shows before a file is read.</summary>
    /// <exception cref="CsException">CsRuleNotFound, or as a configuration that was named.</exception>
    internal void Prepare() => _idle.Push(MakeWorker());

    internal FileFindings Analyze(string path)
    {
        Worker? worker;
        lock (_idle)
        {
            _idle.TryPop(out worker);
        }

        worker ??= MakeWorker();
        FileFindings found = path == Shell.Standard ? worker.Analyze(shell, inputName) : worker.Analyze(path);
        lock (_idle)
        {
            _idle.Push(worker);
        }

        return found;
    }

    private Worker MakeWorker() => new(options, configurations, withConfiguration);

    private sealed class Worker
    {
        private readonly List<CsException> _problems = [];
        private readonly IReadOnlyList<ServiceConfiguration> _given;
        private readonly Analyzer _analyzer;
        private readonly ConfigurationFinder? _finder;

        internal Worker(AnalyzerOptions options, IReadOnlyList<string> configurations, bool withConfiguration)
        {
            _given = [.. configurations.Select(ServiceConfiguration.Load)];
            _analyzer = new Analyzer(options);
            _finder = withConfiguration ? new ConfigurationFinder(_problems.Add) : null;
        }

        internal FileFindings Analyze(string path) => Run(path, () => _analyzer.AnalyzeFile(path, Configurations));

        internal FileFindings Analyze(Shell shell, string? inputName) => Run(inputName, () => _analyzer.AnalyzeStream(shell.Input, Configurations));

        private IReadOnlyList<ServiceConfiguration> Configurations(Model.ServiceDefinition definition) =>
            _finder is null ? _given : _finder.Find(definition, _given);

        private FileFindings Run(string? path, Func<IReadOnlyList<Diagnostic>> analyze)
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
                _problems.Add(exception);
            }

            CsException[] problems = [.. _problems];
            _problems.Clear();
            return new FileFindings(path, found, isRead, problems);
        }
    }
}
