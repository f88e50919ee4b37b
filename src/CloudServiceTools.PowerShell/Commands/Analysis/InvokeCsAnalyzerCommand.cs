using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Analysis;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>Invoke-CsAnalyzer: says what is wrong with definitions, one finding an object.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CsAnalyzer", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Invoke-CsAnalyzer.md")]
[OutputType(typeof(Diagnostic))]
public sealed class InvokeCsAnalyzerCommand : AnalyzerCommand
{
    /// <summary>Whether findings that a comment suppresses are given too.</summary>
    [Parameter]
    public SwitchParameter IncludeSuppressed { get; set; }

    private protected override DiagnosticSeverity DefaultSeverity => DiagnosticSeverity.Information;

    private protected override bool? CountsSuppressed =>
        MyInvocation.BoundParameters.ContainsKey(nameof(IncludeSuppressed)) ? IncludeSuppressed.IsPresent : null;

    private protected override void Handle(IReadOnlyList<Diagnostic> found)
    {
        foreach (Diagnostic diagnostic in found)
        {
            if (Stopping)
            {
                return;
            }

            WriteObject(diagnostic);
        }
    }
}
