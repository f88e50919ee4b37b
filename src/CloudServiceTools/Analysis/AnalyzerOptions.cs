using System.Collections.Generic;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis;

/// <summary>Which rules the analyzer runs, on what, and which of their findings it gives.</summary>
public sealed class AnalyzerOptions
{
    /// <summary>The configurations that belong to the definition; without one the rules about configurations do not run.</summary>
    public IReadOnlyList<ServiceConfiguration> Configurations { get; set; } = [];

    /// <summary>The lowest severity that is given.</summary>
    public DiagnosticSeverity Severity { get; set; }

    /// <summary>
    /// The rules to run: an id, the start of one (<c>CSD3</c>), a name, or a pattern with *, ? and [ ]. None: all of them but
    /// those that have to be asked for. A file that cannot be read is reported whichever they are.
    /// </summary>
    public IReadOnlyList<string> IncludeRules { get; set; } = [];

    /// <summary>The rules to leave out, as in <see cref="IncludeRules"/>; this one wins.</summary>
    public IReadOnlyList<string> ExcludeRules { get; set; } = [];

    /// <summary>What the definition is held against.</summary>
    public AnalysisTarget Target { get; set; }

    /// <summary>Whether findings that a comment suppresses are given too.</summary>
    public bool IncludeSuppressed { get; set; }
}
