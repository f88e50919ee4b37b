namespace CloudServiceTools.Analysis;

/// <summary>What a finding says beside its rule and its message. Each is as on <see cref="Diagnostic"/>.</summary>
public sealed class DiagnosticDetails
{
    /// <summary>How bad it is; null for the severity of the rule.</summary>
    public DiagnosticSeverity? Severity { get; set; }

    /// <summary>The name of the service; null where it is not known.</summary>
    public string? Service { get; set; }

    /// <summary>The full path of the file; null where there is none.</summary>
    public string? Path { get; set; }

    /// <summary>The line, from 1; 0 where no place is meant.</summary>
    public int Line { get; set; }

    /// <summary>The column, from 1; 0 like <see cref="Line"/>.</summary>
    public int Column { get; set; }

    /// <summary>What is meant; null for nothing in particular.</summary>
    public string? Target { get; set; }

    /// <summary>What the fix does; null where there is none.</summary>
    public string? FixDescription { get; set; }

    /// <summary>Whether a comment suppresses it.</summary>
    public bool IsSuppressed { get; set; }

    /// <summary>Why it is suppressed; null where the comment says nothing.</summary>
    public string? Justification { get; set; }
}
